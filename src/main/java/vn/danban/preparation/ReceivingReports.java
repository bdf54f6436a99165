package vn.danban.preparation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The commune's People's Committee and its Front receive the report before anything goes on (Decree 59/2023 Art. 5(2)a). */
@Singleton
public class ReceivingReports {
    private final EvidenceBook book;
    private final Hamlets hamlets;
    private final HoldingOffices offices;

    ReceivingReports(EvidenceBook book, Hamlets hamlets, HoldingOffices offices) {
        this.book = book;
        this.hamlets = hamlets;
        this.offices = offices;
    }

    /**
     * One of the two receives a report.
     *
     * @param report the one read; it must be the one that stands
     * @param as     the office acted in, for whoever holds both
     * @throws Refused with a {@link PreparationRefusal}
     */
    @Transactional
    public PreparationEntry receive(MatterId id, EntryId report, Office as) {
        EvidenceBook.Page page = book.open(id);
        AccountId account = officer(page, as);
        page.requireSide(PreparationStep.RECEIVED, as, account);
        requireStanding(page, report);
        return book.write(page, Deed.REPORT_RECEIVED, account, as, EvidenceBook.Said.about(report, ""));
    }

    /** One of the two sends it back with the reason; the head has to report anew. */
    @Transactional
    public PreparationEntry sendBack(MatterId id, EntryId report, Office as, String reason) {
        EvidenceBook.Page page = book.open(id);
        AccountId account = officer(page, as);
        page.requireDue(PreparationStep.RECEIVED);
        requireStanding(page, report);
        return book.write(page, Deed.REPORT_RETURNED, account, as, EvidenceBook.Said.about(report, EvidenceBook.required(reason)));
    }

    private static void requireStanding(EvidenceBook.Page page, EntryId report) {
        if (page.preparation().report().filter(standing -> standing.id().equals(report)).isEmpty()) {
            throw new Refused(PreparationRefusal.REPORT_REPLACED);
        }
    }

    private AccountId officer(EvidenceBook.Page page, Office as) {
        if (!PreparationStep.RECEIVED.actors().contains(as)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return offices.require(hamlets.get(page.matter().hamletId()).communeId(), as);
    }
}
