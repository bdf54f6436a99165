package vn.danban.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.danban.calendar.WorkingDays;

/** A span the law sets around a decision: how many days, of which kind, and where it says so. */
public enum LegalClock {
    NOTICE_BEFORE_MEETING(2, false, "Nghị định 59/2023/NĐ-CP, Điều 3 khoản 3"),
    PAPERS_TO_HOUSEHOLDS_BEFORE_MEETING(2, false, "Nghị định 59/2023/NĐ-CP, Điều 3 khoản 4"),
    DRAFT_COVENANT_POSTED(30, false, "Nghị định 61/2023/NĐ-CP, Điều 9 khoản 1"),
    COVENANT_DOSSIER(5, true, "Nghị định 61/2023/NĐ-CP, Điều 11"),
    ELECTION_DECIDED_BEFORE(20, false, "Nghị định 59/2023/NĐ-CP, Điều 6"),
    ELECTION_CANDIDATES_BEFORE(15, false, "Nghị định 59/2023/NĐ-CP, Điều 6"),
    ELECTION_TEAM_BEFORE(10, false, "Nghị định 59/2023/NĐ-CP, Điều 6"),
    ELECTION_POSTED_BEFORE(7, false, "Nghị định 59/2023/NĐ-CP, Điều 6"),
    NEW_ELECTION_AFTER_RELIEF(60, false, "Nghị định 59/2023/NĐ-CP, Điều 9"),
    RECOGNITION(5, true, "Luật 10/2022/QH15, Điều 21 khoản 2"),
    DECISION_TO_COMMUNE(5, true, "Luật 10/2022/QH15, Điều 20 khoản 3");

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final int days;
    private final boolean workingDays;
    private final String article;

    LegalClock(int days, boolean workingDays, String article) {
        this.days = days;
        this.workingDays = workingDays;
        this.article = article;
    }

    public int days() {
        return days;
    }

    /** Whether only working days count. */
    public boolean workingDays() {
        return workingDays;
    }

    public String article() {
        return article;
    }

    /** The day a moment falls on where the law counts days. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, VIET_NAM);
    }

    /**
     * The last day of the span, counted from the day after {@code from}. Where only working days count, it is one of them.
     *
     * @param known which days are worked; holidays nobody recorded make the day earlier than the law's, never later
     */
    public LocalDate lastDay(LocalDate from, WorkingDays known) {
        return workingDays ? known.after(from, days) : from.plusDays(days);
    }
}
