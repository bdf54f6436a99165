package vn.danban.preparation;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.shared.Refused;

/** The commune's inbox: the reports its hamlets sent before online votes (Decree 59/2023 Art. 5(2)a). */
@Singleton
public class ReportInbox {
    private final PreparationEntryRepository entries;
    private final Preparations preparations;
    private final Matters matters;
    private final HoldingOffices offices;

    ReportInbox(PreparationEntryRepository entries, Preparations preparations, Matters matters, HoldingOffices offices) {
        this.entries = entries;
        this.preparations = preparations;
        this.matters = matters;
        this.offices = offices;
    }

    /** Where a report stands. */
    public enum ReportState {
        /** For one of the two, or for both. */
        WAITING,
        /** By both. */
        RECEIVED,
        /** With the reason; the head has to report anew. */
        RETURNED,
        /** It was taken back, or the matter was reworded or is no longer to be decided online. */
        REPLACED
    }

    /**
     * A report in the inbox.
     *
     * @param sent       the report as it was sent
     * @param receivedBy for whom it was received so far
     * @param returned   why it was sent back, if it was
     */
    public record Report(Matter matter, PreparationEntry sent, List<Office> receivedBy, String returned, ReportState state) {
        /** Whole days since it was sent, 0 on the same day. */
        public long daysSince(LocalDate today) {
            return ChronoUnit.DAYS.between(LegalClock.dayOf(sent.at()), today);
        }

        /** For whom it still has to be received. */
        public List<Office> awaits() {
            return state != ReportState.WAITING ? List.of()
                : PreparationStep.RECEIVED.actors().stream().filter(office -> !receivedBy.contains(office)).toList();
        }
    }

    /**
     * All reports to the commune, the newest first.
     *
     * @throws Refused unless one of the two receiving offices is held
     */
    @ReadOnly
    public List<Report> of(CommuneId commune) {
        offices.require(commune, Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
        return entries.reportsTo(commune.value()).stream().map(this::report).toList();
    }

    private Report report(PreparationEntry sent) {
        Matter matter = matters.get(sent.matterId());
        Preparation preparation = preparations.of(matter);
        List<PreparationEntry> answers = preparation.answersTo(sent);
        List<Office> received = answers.stream().filter(entry -> entry.is(Deed.REPORT_RECEIVED)).map(PreparationEntry::office).toList();
        String returned = answers.stream().filter(entry -> entry.is(Deed.REPORT_RETURNED)).map(PreparationEntry::words)
            .findFirst().orElse("");
        return new Report(matter, sent, received, returned, state(matter, preparation, sent, received, returned));
    }

    private static ReportState state(Matter matter, Preparation preparation, PreparationEntry sent, List<Office> received, String returned) {
        if (!returned.isEmpty()) {
            return ReportState.RETURNED;
        }
        if (received.containsAll(PreparationStep.RECEIVED.actors())) {
            return ReportState.RECEIVED;
        }
        boolean stands = matter.form() == DecisionForm.ONLINE_VOTE
            && preparation.report().filter(standing -> standing.id().equals(sent.id())).isPresent();
        return stands ? ReportState.WAITING : ReportState.REPLACED;
    }
}
