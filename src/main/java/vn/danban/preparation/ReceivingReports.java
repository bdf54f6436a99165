package vn.danban.preparation;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The commune's inbox: its People's Committee and its Front receive the report before anything goes on (Decree 59 Art. 5(2)a). */
@Singleton
public class ReceivingReports {
    private final EvidenceBook book;
    private final PreparationEntryRepository entries;
    private final Matters matters;
    private final Hamlets hamlets;
    private final HoldingOffices offices;

    ReceivingReports(EvidenceBook book, PreparationEntryRepository entries, Matters matters, Hamlets hamlets,
            HoldingOffices offices) {
        this.book = book;
        this.entries = entries;
        this.matters = matters;
        this.hamlets = hamlets;
        this.offices = offices;
    }

    /** Where a report stands in the inbox. */
    public enum ReportState { WAITING, RECEIVED, RETURNED, REPLACED }

    /** A report in the inbox, with who has received it so far. */
    public record Report(Matter matter, PreparationEntry sent, List<Office> receivedBy, ReportState state) {}

    /** All reports to the commune, the newest first. */
    @ReadOnly
    public List<Report> inbox(CommuneId commune) {
        offices.require(commune, Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
        return entries.reportsTo(commune.value()).stream().map(this::report).toList();
    }

    private Report report(PreparationEntry sent) {
        List<PreparationEntry> all = entries.findByMatterIdOrderById(sent.matterId());
        List<Office> received = all.stream().filter(entry -> entry.is(Deed.REPORT_RECEIVED) && entry.isAbout(sent))
            .map(PreparationEntry::office).toList();
        return new Report(matters.get(sent.matterId()), sent, received, state(sent, all, received.size()));
    }

    private static ReportState state(PreparationEntry sent, List<PreparationEntry> all, int received) {
        if (all.stream().anyMatch(entry -> entry.is(Deed.REPORT_RETURNED) && entry.isAbout(sent))) {
            return ReportState.RETURNED;
        }
        if (received == PreparationStep.RECEIVED.actors().size()) {
            return ReportState.RECEIVED;
        }
        boolean newer = all.stream().anyMatch(entry -> entry.is(Deed.REPORT_SENT) && entry.at().isAfter(sent.at()))
            || all.stream().anyMatch(entry -> entry.is(Deed.WITHDRAWN) && entry.isAbout(sent));
        return newer ? ReportState.REPLACED : ReportState.WAITING;
    }

    /**
     * One of the two receives the report that stands.
     *
     * @param as the office acted in, for whoever holds both
     * @throws Refused with a {@link PreparationRefusal}
     */
    @Transactional
    public PreparationEntry receive(MatterId id, Office as) {
        EvidenceBook.Page page = book.open(id);
        AccountId account = officer(page, as);
        Preparations.requireReached(page.matter(), page.preparation(), PreparationStep.RECEIVED);
        AgreeingOnOnlineVote.refuseSecondSide(page.preparation(), PreparationStep.RECEIVED, as, account);
        EntryId report = page.preparation().report().orElseThrow().id();
        return book.write(page, Deed.REPORT_RECEIVED, account, as, EvidenceBook.Said.about(report, ""));
    }

    /** One of the two sends it back with the reason; the head has to report anew. */
    @Transactional
    public PreparationEntry sendBack(MatterId id, Office as, String reason) {
        EvidenceBook.Page page = book.open(id);
        AccountId account = officer(page, as);
        Preparations.requireReached(page.matter(), page.preparation(), PreparationStep.RECEIVED);
        AgreeingOnOnlineVote.refuseDone(page, PreparationStep.RECEIVED);
        EntryId report = page.preparation().report().orElseThrow().id();
        return book.write(page, Deed.REPORT_RETURNED, account, as,
            EvidenceBook.Said.about(report, AgreeingOnOnlineVote.required(reason)));
    }

    private AccountId officer(EvidenceBook.Page page, Office as) {
        if (!PreparationStep.RECEIVED.actors().contains(as)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return offices.require(hamlets.get(page.matter().hamletId()).communeId(), as);
    }
}
