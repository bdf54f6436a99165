package vn.danban.square;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.danban.matter.Deadline;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.place.Hamlet;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationStep;
import vn.danban.resolution.Dossier;
import vn.danban.voting.Vote;

/**
 * What is publicly known of a matter at one moment.
 *
 * @param households N of the newest vote's roll, or the households living in the hamlet while no vote was called
 * @param votes      all votes called on it, the newest first; all but the newest were annulled
 * @param preparation the way to an online vote; null for a matter decided otherwise
 * @param turnout    households that have voted in the newest, from its opening on
 * @param dossier    what is on file about the decision; empty before its minutes
 */
public record MatterStory(
        Matter matter, Hamlet hamlet, int households, List<Vote> votes, OptionalInt turnout,
        @Nullable Preparation preparation, Dossier dossier) {

    public Optional<Vote> vote() {
        return votes.stream().findFirst();
    }

    /** The step on the way to an online vote that is due; none where the vote may be called or none is to be held. */
    public Optional<PreparationStep> nextPreparation() {
        return Optional.ofNullable(preparation).filter(way -> !way.isRefusedByHouseholds()).flatMap(Preparation::next);
    }

    /** The households did not choose to decide online. */
    public boolean onlineRefused() {
        return preparation != null && preparation.isRefusedByHouseholds();
    }

    /** The step of its way the matter is at: the form is being chosen as soon as the content is agreed on. */
    public WayStep step() {
        boolean choosing = standing() == MatterStanding.PROPOSED && preparation != null
            && preparation.isDone(PreparationStep.CONTENT_AGREED);
        return choosing ? WayStep.CHOOSE_FORM : standing().step();
    }

    public MatterStanding standing() {
        return MatterStanding.of(vote());
    }

    /** Until which day the decision is to be sent to the commune (Law 10/2022 Art. 20(3)), counted from the close; none once it was. */
    public Optional<Deadline> decisionDeadline() {
        return vote().filter(any -> standing().isDecided() && !dossier.wasSent()).map(counted ->
            Deadline.of(LegalClock.DECISION_TO_COMMUNE, LegalClock.dayOf(counted.closes()), dossier.known()));
    }

    /** The last day of it. */
    public Optional<LocalDate> decisionDue() {
        return decisionDeadline().map(Deadline::lastDay);
    }
}
