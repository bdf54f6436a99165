package vn.danban.preparation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.community.Households;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * Head and Front committee agree on content and form, the head finds that the form is fit, and reports to the commune
 * (Law 10/2022 Art. 16(2), 17(2); Decree 59/2023 Art. 5(1), 5(2)a).
 */
@Singleton
public class AgreeingOnOnlineVote {
    private final EvidenceBook book;
    private final HoldingOffices offices;
    private final Households households;

    AgreeingOnOnlineVote(EvidenceBook book, HoldingOffices offices, Households households) {
        this.book = book;
        this.offices = offices;
        this.households = households;
    }

    /**
     * One side confirms the exact words of the matter.
     *
     * @param as the office acted in, for whoever holds both
     * @throws Refused with a {@link PreparationRefusal}
     */
    @Transactional
    public PreparationEntry agreeOnContent(MatterId id, Office as) {
        return confirm(id, PreparationStep.CONTENT_AGREED, Deed.CONTENT_CONFIRMED, as, "");
    }

    /** One side confirms that neither a meeting nor a ballot survey is needed, and says why. */
    @Transactional
    public PreparationEntry agreeOnForm(MatterId id, Office as, String reason) {
        return confirm(id, PreparationStep.FORM_AGREED, Deed.FORM_CONFIRMED, as, required(reason));
    }

    /**
     * The head's finding on devices and the local level of information technology.
     *
     * @param withDevice households whose representative has a device with internet
     */
    @Transactional
    public PreparationEntry findDevices(MatterId id, int withDevice, String finding) {
        EvidenceBook.Page page = book.open(id);
        AccountId head = offices.require(page.matter().hamletId(), Office.HAMLET_HEAD);
        Preparations.requireReached(page.matter(), page.preparation(), PreparationStep.DEVICES_FOUND);
        refuseDone(page, PreparationStep.DEVICES_FOUND);
        int all = households.living(page.matter().hamletId());
        if (withDevice < 0 || withDevice > all) {
            throw new Refused(PreparationRefusal.MORE_THAN_ALL_HOUSEHOLDS, all);
        }
        return book.write(page, Deed.DEVICES_FOUND, head, Office.HAMLET_HEAD,
            new EvidenceBook.Said(null, required(finding), withDevice, null, null));
    }

    /**
     * The report to the commune People's Committee and to the commune Front; it reaches the inbox of both.
     *
     * @param number of the report, as in {@code 05/BC-ABT}
     */
    @Transactional
    public PreparationEntry report(MatterId id, String number, String words) {
        EvidenceBook.Page page = book.open(id);
        AccountId head = offices.require(page.matter().hamletId(), Office.HAMLET_HEAD);
        Preparations.requireReached(page.matter(), page.preparation(), PreparationStep.REPORTED);
        refuseDone(page, PreparationStep.REPORTED);
        if (number == null || number.isBlank()) {
            throw new Refused(PreparationRefusal.NUMBER_MISSING);
        }
        return book.write(page, Deed.REPORT_SENT, head, Office.HAMLET_HEAD,
            new EvidenceBook.Said(number.strip(), required(words), null, null, null));
    }

    /** Takes back what one recorded oneself, as long as nobody has built on it. */
    @Transactional
    public PreparationEntry withdraw(MatterId id, EntryId entryId) {
        EvidenceBook.Page page = book.open(id);
        PreparationEntry entry = book.find(id, entryId);
        AccountId account = entry.office().ofCommune() ? null : offices.require(page.matter().hamletId(), entry.office());
        if (!entry.accountId().equals(account)) {
            throw new Refused(PreparationRefusal.NOT_YOURS);
        }
        if (!page.preparation().mayBeWithdrawn(entry)) {
            throw new Refused(PreparationRefusal.TOO_LATE_TO_WITHDRAW);
        }
        return book.write(page, Deed.WITHDRAWN, account, entry.office(), EvidenceBook.Said.about(entryId, ""));
    }

    /** Whether the signed-in account could take this entry back now: for pages, to show or hide a button. */
    @Transactional
    public boolean mayWithdraw(PreparationEntry entry, Preparation preparation) {
        return preparation.mayBeWithdrawn(entry) && offices.isMe(entry.accountId());
    }

    private PreparationEntry confirm(MatterId id, PreparationStep step, Deed deed, Office as, String words) {
        EvidenceBook.Page page = book.open(id);
        AccountId account = requireOneOf(page, step, as);
        Preparations.requireReached(page.matter(), page.preparation(), step);
        refuseSecondSide(page.preparation(), step, as, account);
        return book.write(page, deed, account, as, EvidenceBook.Said.words(words));
    }

    private AccountId requireOneOf(EvidenceBook.Page page, PreparationStep step, Office as) {
        if (!step.actors().contains(as)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return offices.require(page.matter().hamletId(), as);
    }

    /** @throws Refused where this side is recorded already, or the other side by the same person */
    static void refuseSecondSide(Preparation preparation, PreparationStep step, Office as, AccountId account) {
        if (preparation.by(step, as).isPresent()) {
            throw new Refused(PreparationRefusal.STEP_DONE, step);
        }
        boolean both = step.actors().stream().filter(office -> office != as)
            .anyMatch(other -> preparation.by(step, other).filter(entry -> entry.accountId().equals(account)).isPresent());
        if (both) {
            throw new Refused(PreparationRefusal.SAME_PERSON, step, step.article());
        }
    }

    static void refuseDone(EvidenceBook.Page page, PreparationStep step) {
        if (page.preparation().isDone(step)) {
            throw new Refused(PreparationRefusal.STEP_DONE, step);
        }
    }

    static String required(String words) {
        if (words == null || words.isBlank()) {
            throw new Refused(PreparationRefusal.REASON_MISSING);
        }
        return words.strip();
    }
}
