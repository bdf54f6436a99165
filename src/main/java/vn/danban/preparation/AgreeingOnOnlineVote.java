package vn.danban.preparation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.community.Households;
import vn.danban.matter.Matter;
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
     * @param seen the matter as whoever confirms has read it
     * @param as   the office acted in, for whoever holds both
     * @throws Refused with a {@link PreparationRefusal}
     */
    @Transactional
    public PreparationEntry agreeOnContent(Matter seen, Office as) {
        EvidenceBook.Page page = book.open(seen.id());
        AccountId account = requireOneOf(page, PreparationStep.CONTENT_AGREED, as);
        page.requireSide(PreparationStep.CONTENT_AGREED, as, account);
        if (!page.matter().text().equals(seen.text())) {
            throw new Refused(PreparationRefusal.WORDS_CHANGED);
        }
        return book.write(page, Deed.CONTENT_CONFIRMED, account, as, EvidenceBook.Said.words(""));
    }

    /** One side confirms that neither a meeting nor a ballot survey is needed, and says why. */
    @Transactional
    public PreparationEntry agreeOnForm(MatterId id, Office as, String reason) {
        EvidenceBook.Page page = book.open(id);
        AccountId account = requireOneOf(page, PreparationStep.FORM_AGREED, as);
        page.requireSide(PreparationStep.FORM_AGREED, as, account);
        return book.write(page, Deed.FORM_CONFIRMED, account, as, EvidenceBook.Said.words(EvidenceBook.required(reason)));
    }

    /**
     * What the head found.
     *
     * @param withDevice households whose representative has a device with internet
     * @param helpPoints places where the others are helped
     * @param words      on the devices and the local level of information technology
     */
    public record Finding(int withDevice, int helpPoints, String words) {}

    /** The head's finding on devices and the local level of information technology. */
    @Transactional
    public PreparationEntry findDevices(MatterId id, Finding found) {
        EvidenceBook.Page page = book.open(id);
        AccountId head = offices.require(page.matter().hamletId(), Office.HAMLET_HEAD);
        page.requireDue(PreparationStep.DEVICES_FOUND);
        int all = households.living(page.matter().hamletId());
        if (found.withDevice() < 0 || found.withDevice() > all || found.helpPoints() < 0) {
            throw new Refused(PreparationRefusal.MORE_THAN_ALL_HOUSEHOLDS, all);
        }
        return book.write(page, Deed.DEVICES_FOUND, head, Office.HAMLET_HEAD,
            EvidenceBook.Said.devices(found.withDevice(), found.helpPoints(), EvidenceBook.required(found.words())));
    }

    /**
     * The report to the commune People's Committee and to the commune Front; it reaches the inbox of both.
     *
     * @param number of the report, as in {@code 05/BC-ABT}
     * @param dated  the day on it, today or before
     */
    @Transactional
    public PreparationEntry report(MatterId id, String number, @Nullable LocalDate dated, String words) {
        EvidenceBook.Page page = book.open(id);
        AccountId head = offices.require(page.matter().hamletId(), Office.HAMLET_HEAD);
        page.requireDue(PreparationStep.REPORTED);
        if (dated == null || dated.isAfter(book.today())) {
            throw new Refused(PreparationRefusal.DATE_MISSING_OR_IN_THE_FUTURE);
        }
        return book.write(page, Deed.REPORT_SENT, head, Office.HAMLET_HEAD,
            EvidenceBook.Said.report(EvidenceBook.requiredNumber(number), dated, EvidenceBook.required(words)));
    }

    private AccountId requireOneOf(EvidenceBook.Page page, PreparationStep step, Office as) {
        if (!step.actors().contains(as)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return offices.require(page.matter().hamletId(), as);
    }
}
