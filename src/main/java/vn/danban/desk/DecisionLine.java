package vn.danban.desk;

import java.time.LocalDate;
import java.util.Optional;
import vn.danban.matter.Deadline;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.DossierStage;
import vn.danban.resolution.Minutes;
import vn.danban.resolution.ResolutionVersion;
import vn.danban.resolution.Sending;
import vn.danban.voting.Vote;

/**
 * One line of the register of decisions: a matter that was counted, and how its decision comes to the commune.
 *
 * @param vote    the vote that was counted
 * @param dossier what is on file about the decision
 */
public record DecisionLine(Hamlet hamlet, Matter matter, Vote vote, Dossier dossier) {

    /** Where the decision is on its way to the commune. */
    public enum DecisionState {
        /** Not sent, and there is time left. */
        TO_BE_SENT,
        /** Not sent, and the five working days are over. */
        OVERDUE,
        /** One of the two offices, or both, have not answered. */
        TO_BE_RECEIVED,
        RETURNED,
        RECEIVED
    }

    public DecisionState state(LocalDate today) {
        if (dossier.stage() == DossierStage.RETURNED) {
            return DecisionState.RETURNED;
        }
        if (!dossier.wasSent()) {
            return deadline().isOver(today) ? DecisionState.OVERDUE : DecisionState.TO_BE_SENT;
        }
        return dossier.stage() == DossierStage.RECEIVED ? DecisionState.RECEIVED : DecisionState.TO_BE_RECEIVED;
    }

    /** Five working days from the close (Law 10/2022 Art. 20(3)). */
    public Deadline deadline() {
        return Deadline.of(LegalClock.DECISION_TO_COMMUNE, LegalClock.dayOf(vote.closes()), dossier.known());
    }

    /** The office still has to answer. */
    public boolean awaits(Office office) {
        return dossier.awaits(office);
    }

    /** When it was sent first: the law's clock is held against this. */
    public Optional<Sending> sent() {
        return dossier.firstSending();
    }

    /** It was sent after its last day, or was not sent and that day is over. */
    public boolean isLate(LocalDate today) {
        return sent().map(first -> !first.onTime()).orElseGet(() -> deadline().isOver(today));
    }

    /** The wording that was fixed last, or the latest one while none is. */
    public Optional<ResolutionVersion> wording() {
        return dossier.standingVersion().or(dossier::version);
    }

    public Optional<Minutes> minutes() {
        return dossier.standingMinutes().or(dossier::minutes);
    }

    /** The year by which people look for it: of the document, else of the vote. */
    public int year() {
        return wording().map(version -> version.date().getYear()).orElseGet(() -> LegalClock.dayOf(vote.closes()).getYear());
    }
}
