package vn.danban.matter;

import static vn.danban.matter.ApprovalThreshold.AT_LEAST_TWO_THIRDS;
import static vn.danban.matter.ApprovalThreshold.MORE_THAN_HALF;
import static vn.danban.matter.CountedUnit.HAMLETS;
import static vn.danban.matter.CountedUnit.HOUSEHOLD_REPRESENTATIVES;
import static vn.danban.matter.DecisionForm.BALLOT_SURVEY;
import static vn.danban.matter.DecisionForm.MEETING;
import static vn.danban.matter.DecisionForm.ONLINE_VOTE;
import static vn.danban.matter.FormCondition.AFTER_A_MEETING_FELL_SHORT;
import static vn.danban.matter.FormCondition.AFTER_THE_ONLINE_CONSENT_POLL;
import static vn.danban.matter.FormCondition.AGREED_BY_HEAD_AND_FRONT;
import static vn.danban.matter.FormCondition.ALWAYS;
import static vn.danban.matter.FormCondition.CHOSEN_BY_THE_COMMUNE;
import static vn.danban.matter.LegalClock.*;
import static vn.danban.matter.Recogniser.COMMUNE_FRONT;
import static vn.danban.matter.Recogniser.COMMUNE_PEOPLES_COMMITTEE;
import static vn.danban.matter.Recogniser.NOBODY;
import static vn.danban.matter.TakesEffect.ON_A_DATE_FIXED_BY_THE_COMMUNE;
import static vn.danban.matter.TakesEffect.ON_RECOGNITION;
import static vn.danban.matter.TakesEffect.WHEN_PASSED;

import java.util.List;
import java.util.Map;

/**
 * The law as a table: one row for each kind of matter of Law 10/2022/QH15 Art. 15, with its clause, the forms allowed
 * and their conditions, the threshold and what it is a share of, who recognises, when it binds, and the clocks.
 * Sources: Law Art. 15, 17, 19, 21; Decree 59/2023 Art. 3–9; Decree 61/2023 Art. 9–11.
 */
public enum MatterKind {
    /** Policy and level of contributions for infrastructure and public works within the hamlet. */
    WORKS_IN_HAMLET(1, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, AFTER_A_MEETING_FELL_SHORT),
        AT_LEAST_TWO_THIRDS, HOUSEHOLD_REPRESENTATIVES, NOBODY, WHEN_PASSED,
        NOTICE_BEFORE_MEETING, PAPERS_TO_HOUSEHOLDS_BEFORE_MEETING, DECISION_TO_COMMUNE),
    /** The same for works of the whole commune. */
    WORKS_IN_COMMUNE(1, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, CHOSEN_BY_THE_COMMUNE),
        AT_LEAST_TWO_THIRDS, HAMLETS, NOBODY, ON_A_DATE_FIXED_BY_THE_COMMUNE,
        NOTICE_BEFORE_MEETING, PAPERS_TO_HOUSEHOLDS_BEFORE_MEETING, DECISION_TO_COMMUNE),
    /** Collecting, spending and managing contributions, funds and donated property of the hamlet. */
    CONTRIBUTIONS_IN_HAMLET(2, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, AFTER_A_MEETING_FELL_SHORT),
        AT_LEAST_TWO_THIRDS, HOUSEHOLD_REPRESENTATIVES, NOBODY, WHEN_PASSED,
        NOTICE_BEFORE_MEETING, PAPERS_TO_HOUSEHOLDS_BEFORE_MEETING, DECISION_TO_COMMUNE),
    /** The same for the whole commune. */
    CONTRIBUTIONS_IN_COMMUNE(2, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, CHOSEN_BY_THE_COMMUNE),
        AT_LEAST_TWO_THIRDS, HAMLETS, NOBODY, ON_A_DATE_FIXED_BY_THE_COMMUNE,
        NOTICE_BEFORE_MEETING, PAPERS_TO_HOUSEHOLDS_BEFORE_MEETING, DECISION_TO_COMMUNE),
    /** Contents of the village covenant. */
    COVENANT(3, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, AFTER_A_MEETING_FELL_SHORT),
        MORE_THAN_HALF, HOUSEHOLD_REPRESENTATIVES, COMMUNE_PEOPLES_COMMITTEE, ON_RECOGNITION,
        DRAFT_COVENANT_POSTED, NOTICE_BEFORE_MEETING, PAPERS_TO_HOUSEHOLDS_BEFORE_MEETING, COVENANT_DOSSIER,
        RECOGNITION),
    /** Electing the hamlet head. */
    HAMLET_HEAD_ELECTION(4, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, AFTER_A_MEETING_FELL_SHORT),
        MORE_THAN_HALF, HOUSEHOLD_REPRESENTATIVES, COMMUNE_PEOPLES_COMMITTEE, ON_RECOGNITION,
        ELECTION_DECIDED_BEFORE, ELECTION_CANDIDATES_BEFORE, ELECTION_TEAM_BEFORE, ELECTION_POSTED_BEFORE,
        NOTICE_BEFORE_MEETING, DECISION_TO_COMMUNE, RECOGNITION),
    /** Relieving or removing the hamlet head. */
    HAMLET_HEAD_RELIEF(4, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, AFTER_A_MEETING_FELL_SHORT),
        MORE_THAN_HALF, HOUSEHOLD_REPRESENTATIVES, COMMUNE_PEOPLES_COMMITTEE, ON_RECOGNITION,
        NOTICE_BEFORE_MEETING, DECISION_TO_COMMUNE, RECOGNITION, NEW_ELECTION_AFTER_RELIEF),
    /** Electing or relieving members of the People's Inspection Board or the Investment Supervision Board. */
    SUPERVISORY_BOARD_MEMBERS(5, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, AFTER_A_MEETING_FELL_SHORT),
        MORE_THAN_HALF, HOUSEHOLD_REPRESENTATIVES, COMMUNE_FRONT, ON_RECOGNITION,
        NOTICE_BEFORE_MEETING, DECISION_TO_COMMUNE, RECOGNITION),
    /** Other self-governing work of the community: the only kind that may be decided online. */
    OTHER_SELF_GOVERNING_WORK(6, Map.of(MEETING, ALWAYS, BALLOT_SURVEY, AGREED_BY_HEAD_AND_FRONT,
            ONLINE_VOTE, AFTER_THE_ONLINE_CONSENT_POLL),
        MORE_THAN_HALF, HOUSEHOLD_REPRESENTATIVES, NOBODY, WHEN_PASSED,
        NOTICE_BEFORE_MEETING, DECISION_TO_COMMUNE);

    /** The article that keeps the online vote to clause 6. */
    public static final String ONLINE_ONLY_FOR_CLAUSE_6 = "Luật 10/2022/QH15, Điều 17 khoản 2";

    private final int clause;
    private final Map<DecisionForm, FormCondition> forms;
    private final ApprovalThreshold threshold;
    private final CountedUnit counted;
    private final Recogniser recogniser;
    private final TakesEffect effect;
    private final List<LegalClock> clocks;

    MatterKind(int clause, Map<DecisionForm, FormCondition> forms, ApprovalThreshold threshold, CountedUnit counted,
            Recogniser recogniser, TakesEffect effect, LegalClock... clocks) {
        this.clause = clause;
        this.forms = forms;
        this.threshold = threshold;
        this.counted = counted;
        this.recogniser = recogniser;
        this.effect = effect;
        this.clocks = List.of(clocks);
    }

    /** The clause of Article 15 it belongs to, 1 to 6. */
    public int clause() {
        return clause;
    }

    public boolean allows(DecisionForm form) {
        return forms.containsKey(form);
    }

    /** Under which condition a form may be used; ask {@link #allows} first. */
    public FormCondition condition(DecisionForm form) {
        if (!allows(form)) {
            throw new IllegalArgumentException(form + " is not a form for " + this);
        }
        return forms.get(form);
    }

    public ApprovalThreshold threshold() {
        return threshold;
    }

    public CountedUnit counted() {
        return counted;
    }

    public Recogniser recogniser() {
        return recogniser;
    }

    public TakesEffect effect() {
        return effect;
    }

    public List<LegalClock> clocks() {
        return clocks;
    }
}
