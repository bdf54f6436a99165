package vn.danban.square;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalInt;
import vn.danban.community.Households;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
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

    MatterStories(Matters matters, Votes votes, Hamlets hamlets, Households households) {
        this.matters = matters;
        this.votes = votes;
        this.hamlets = hamlets;
        this.households = households;
    }

    /** @throws Refused {@link vn.danban.shared.GeneralRefusal#NOT_FOUND} */
    public MatterStory of(MatterId id) {
        Matter matter = matters.get(id);
        Hamlet hamlet = hamlets.get(matter.hamletId());
        return tell(matter, hamlet, households.living(hamlet.id()), votes.on(id));
    }

    /** The stories of a hamlet, the newest matter first. */
    public List<MatterStory> in(HamletId id) {
        Hamlet hamlet = hamlets.get(id);
        int living = households.living(id);
        List<Vote> all = votes.of(id);
        return matters.of(id).stream()
            .map(matter -> tell(matter, hamlet, living,
                all.stream().filter(vote -> vote.matterId().equals(matter.id())).toList()))
            .toList();
    }

    private MatterStory tell(Matter matter, Hamlet hamlet, int living, List<Vote> called) {
        if (called.isEmpty()) {
            return new MatterStory(matter, hamlet, living, called, OptionalInt.empty());
        }
        Vote newest = called.getFirst();
        return new MatterStory(matter, hamlet, newest.households(), called, votes.turnout(newest));
    }
}
