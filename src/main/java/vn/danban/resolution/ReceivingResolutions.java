package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.Hamlets;
import vn.danban.shared.Refused;

/**
 * Each of the two offices of the commune receives a decision for itself, or returns it to the head with the reason
 * (Law 10/2022 Art. 20(3), 22(2), 23). Whoever holds both offices answers for one of them only.
 */
@Singleton
public class ReceivingResolutions {
    private static final int LONGEST_REASON = 2000;

    private final Dossiers dossiers;
    private final SendingRepository sendings;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    ReceivingResolutions(Dossiers dossiers, SendingRepository sendings, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.dossiers = dossiers;
        this.sendings = sendings;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /**
     * @param office for which it is received
     * @param hash   of the version that was read
     * @throws Refused with an {@link AnswerRefusal}
     */
    @Transactional
    public Sending.Answer receive(MatterId id, Office office, String hash) {
        return answer(id, office, hash, null);
    }

    /**
     * Returns it to the head, who mends it, has it signed anew and sends it again.
     *
     * @param reason 1–2,000 characters; the head reads it
     * @throws Refused with an {@link AnswerRefusal}
     */
    @Transactional
    public Sending.Answer giveBack(MatterId id, Office office, String hash, String reason) {
        String clean = reason == null ? "" : reason.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
            throw new Refused(AnswerRefusal.REASON_MISSING_OR_TOO_LONG, LONGEST_REASON);
        }
        return answer(id, office, hash, clean);
    }

    private Sending.Answer answer(MatterId id, Office office, String hash, @Nullable String reason) {
        Matter matter = dossiers.hold(id);
        AccountId officer = offices.require(hamlets.get(matter.hamletId()).communeId(), office);
        Dossier dossier = dossiers.of(id);
        Sending sending = dossier.sending(office).orElseThrow(() -> new Refused(AnswerRefusal.NOT_SENT));
        if (!sending.hash().equals(hash)) {
            throw new Refused(AnswerRefusal.OTHER_VERSION);
        }
        if (dossier.answer(office).isPresent()) {
            throw new Refused(AnswerRefusal.ANSWERED_BEFORE);
        }
        if (dossier.answers().stream().anyMatch(other -> other.answeredBy().equals(officer))) {
            throw new Refused(AnswerRefusal.SAME_PERSON_FOR_BOTH);
        }
        clerk.record(matter.hamletId(), reason == null ? "ResolutionReceived" : "ResolutionReturned", id.text(), office + " " + hash);
        Sending.Answer answer =
            new Sending.Answer(id, sending.version(), office, matter.hamletId(), reason != null, reason, officer, clerk.now());
        sendings.answer(id, answer.version(), office, answer.hamletId(), answer.returned(), reason, officer.value(), answer.answeredAt());
        return answer;
    }
}
