package vn.danban.desk;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.calendar.Holidays;
import vn.danban.community.Households;
import vn.danban.desk.DecisionLine.DecisionState;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.Dossiers;
import vn.danban.shared.Refused;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.Votes;

/** What the officers and auditors of a commune see of its hamlets: of no others. */
@Singleton
public class CommuneDesk {
    private final Hamlets hamlets;
    private final Households households;
    private final Decided decided;
    private final Holidays holidays;
    private final HoldingOffices offices;

    CommuneDesk(Hamlets hamlets, Households households, Decided decided, Holidays holidays, HoldingOffices offices) {
        this.hamlets = hamlets;
        this.households = households;
        this.decided = decided;
        this.holidays = holidays;
        this.offices = offices;
    }

    /** Where matters, their votes and their decisions are kept. */
    @Singleton
    record Decided(Matters matters, Votes votes, Dossiers dossiers) {}

    /**
     * What is on the desk.
     *
     * @param glances   every hamlet, by name
     * @param decisions the register, the last counted first
     */
    public record Contents(Commune commune, List<HamletGlance> glances, List<DecisionLine> decisions) {}

    /**
     * @param today by whose date lateness is judged
     * @throws Refused unless an office of the commune is held
     */
    @ReadOnly
    public Contents of(CommuneId id, LocalDate today) {
        offices.require(id, Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT, Office.AUDITOR);
        List<InHamlet> all = hamlets.of(id).stream().map(this::in).toList();
        return new Contents(hamlets.commune(id), all.stream().map(one -> glance(one, today)).toList(),
            all.stream().flatMap(one -> one.decisions().stream())
                .sorted(Comparator.comparing((DecisionLine line) -> line.vote().closes()).reversed()).toList());
    }

    private record InHamlet(Hamlet hamlet, List<Matter> matters, Map<MatterId, Vote> newestVotes, List<DecisionLine> decisions) {}

    private InHamlet in(Hamlet hamlet) {
        List<Matter> matters = decided.matters().of(hamlet.id());
        // Newest first: of several the first is kept.
        Map<MatterId, Vote> votes = decided.votes().of(hamlet.id()).stream()
            .collect(Collectors.toMap(Vote::matterId, Function.identity(), (newest, older) -> newest));
        Map<MatterId, Dossier> dossiers = decided.dossiers().in(hamlet.id());
        List<DecisionLine> decisions = matters.stream().filter(matter -> isCounted(votes, matter))
            .map(matter -> new DecisionLine(hamlet, matter, votes.get(matter.id()),
                dossiers.getOrDefault(matter.id(), Dossier.none(matter.id(), holidays.workingDays())))).toList();
        return new InHamlet(hamlet, matters, votes, decisions);
    }

    private static boolean isCounted(Map<MatterId, Vote> votes, Matter matter) {
        return Optional.ofNullable(votes.get(matter.id())).filter(vote -> vote.stage() == VoteStage.TALLIED).isPresent();
    }

    private HamletGlance glance(InHamlet in, LocalDate today) {
        int running = (int) in.newestVotes().values().stream().filter(vote -> vote.stage() == VoteStage.OPEN).count();
        int waiting = (int) in.decisions().stream().filter(line -> line.state(today) == DecisionState.TO_BE_RECEIVED).count();
        int late = (int) in.decisions().stream().filter(line -> line.isLate(today)).count();
        return new HamletGlance(in.hamlet(), households.living(in.hamlet().id()), in.matters().size() - in.decisions().size(), running,
            waiting, late);
    }
}
