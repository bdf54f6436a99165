package vn.danban.preparation;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.community.FrozenRoll;
import vn.danban.community.FrozenRolls;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.ConsentPolls;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;

/** Reads where preparations stand; the way to a vote is public. */
@Singleton
public class Preparations {
    private final PreparationEntryRepository entries;
    private final TeamMemberRepository team;
    private final Matters matters;
    private final ConsentPolls polls;
    private final FrozenRolls rolls;

    Preparations(PreparationEntryRepository entries, TeamMemberRepository team, Matters matters, ConsentPolls polls,
            FrozenRolls rolls) {
        this.entries = entries;
        this.team = team;
        this.matters = matters;
        this.polls = polls;
        this.rolls = rolls;
    }

    @ReadOnly
    public Preparation of(MatterId id) {
        return of(matters.get(id));
    }

    @ReadOnly
    public Preparation of(Matter matter) {
        Optional<ConsentPoll> poll = polls.about(matter.id());
        return new Preparation(entries.findByMatterIdOrderById(matter.id()), Digest.of(matter.text()).hex(), poll.isPresent(),
            poll.flatMap(ConsentPoll::outcome).orElse(null));
    }

    /** Whether anything was recorded on the way to an online vote, also of a matter that went on in another form. */
    @ReadOnly
    public boolean wasBegun(MatterId id) {
        return entries.existsByMatterId(id);
    }

    /** The members of the team that was named; empty before. */
    @ReadOnly
    public List<TeamMember> team(Preparation preparation) {
        return preparation.team().map(named -> team.findByEntryId(named.id())).orElse(List.of());
    }

    /**
     * Lets a vote be called only when every step is done.
     *
     * @return the roll the households were asked by, from which the vote counts
     * @throws Refused with the first thing that is missing, its article and who must act
     */
    @ReadOnly
    public FrozenRoll requireComplete(MatterId id) {
        Preparation preparation = of(id);
        if (preparation.isRefusedByHouseholds()) {
            throw new Refused(PreparationRefusal.REFUSED_BY_HOUSEHOLDS, PreparationStep.CONSENTED.article());
        }
        preparation.next().ifPresent(missing -> {
            throw tooEarly(missing);
        });
        return rolls.get(preparation.team().orElseThrow().rollId());
    }

    /** Everything before a step must be done. */
    static void requireReached(Matter matter, Preparation preparation, PreparationStep step) {
        if (matter.form() != DecisionForm.ONLINE_VOTE) {
            throw new Refused(PreparationRefusal.NOT_AN_ONLINE_MATTER);
        }
        PreparationStep.before(step).stream().filter(before -> !preparation.isDone(before)).findFirst().ifPresent(missing -> {
            throw tooEarly(missing);
        });
    }

    private static Refused tooEarly(PreparationStep missing) {
        return new Refused(PreparationRefusal.STEP_TOO_EARLY, missing, missing.article(), missing.actors());
    }
}
