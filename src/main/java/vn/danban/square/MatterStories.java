package vn.danban.square;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.danban.calendar.Holidays;
import vn.danban.calendar.WorkingDays;
import vn.danban.community.Households;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.Preparations;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.Dossiers;
import vn.danban.shared.Refused;
import vn.danban.voting.Vote;
import vn.danban.voting.Votes;

/** Tells the stories of matters, from what each context knows. */
@Singleton
public class MatterStories {
    private final Matters matters;
    private final Votes votes;
    private final Hamlets hamlets;
    private final Households households;
    private final Ways ways;

    MatterStories(Matters matters, Votes votes, Hamlets hamlets, Households households, Ways ways) {
        this.matters = matters;
        this.votes = votes;
        this.hamlets = hamlets;
        this.households = households;
        this.ways = ways;
    }

    /** What leads to a vote, and what comes of it. */
    @Singleton
    record Ways(Preparations before, Dossiers after, Holidays holidays) {}

    /** @throws Refused {@link vn.danban.shared.GeneralRefusal#NOT_FOUND} */
    public MatterStory of(MatterId id) {
        Matter matter = matters.get(id);
        Hamlet hamlet = hamlets.get(matter.hamletId());
        return tell(matter, hamlet, households.living(hamlet.id()), votes.on(id), ways.after().of(id));
    }

    /** The stories of a hamlet, the newest matter first. */
    public List<MatterStory> in(HamletId id) {
        Hamlet hamlet = hamlets.get(id);
        int living = households.living(id);
        List<Vote> all = votes.of(id);
        WorkingDays known = ways.holidays().workingDays();
        Map<MatterId, Dossier> files = ways.after().in(id);
        return matters.of(id).stream()
            .map(matter -> tell(matter, hamlet, living,
                all.stream().filter(vote -> vote.matterId().equals(matter.id())).toList(),
                files.getOrDefault(matter.id(), Dossier.none(matter.id(), known))))
            .toList();
    }

    /** The stories of all hamlets of a commune. */
    public List<MatterStory> in(CommuneId commune) {
        return hamlets.of(commune).stream().flatMap(hamlet -> in(hamlet.id()).stream()).toList();
    }

    private MatterStory tell(Matter matter, Hamlet hamlet, int living, List<Vote> called, Dossier dossier) {
        Preparation way = matter.form() == DecisionForm.ONLINE_VOTE ? ways.before().of(matter) : null;
        if (called.isEmpty()) {
            return new MatterStory(matter, hamlet, living, called, OptionalInt.empty(), way, dossier);
        }
        Vote newest = called.getFirst();
        return new MatterStory(matter, hamlet, newest.households(), called, votes.turnout(newest), way, dossier);
    }
}
