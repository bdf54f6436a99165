package vn.danban.matter;

/** What must be true before a form may be used for a kind of matter, with the article that says so. */
public enum FormCondition {
    ALWAYS("Luật 10/2022/QH15, Điều 17 khoản 1 điểm a, Điều 18"),
    /** A meeting was held without enough representatives to be able to reach the threshold. */
    AFTER_A_MEETING_FELL_SHORT("Luật 10/2022/QH15, Điều 19 khoản 1 điểm b"),
    /** The chair of the commune People's Committee chooses it for a matter of the whole commune. */
    CHOSEN_BY_THE_COMMUNE("Luật 10/2022/QH15, Điều 19 khoản 1 điểm a"),
    /** The head and the Front committee agree on it. */
    AGREED_BY_HEAD_AND_FRONT("Nghị định 59/2023/NĐ-CP, Điều 4 khoản 1 điểm c"),
    /** More than half of all representatives agreed to decide online, after the report to the commune. */
    AFTER_THE_ONLINE_CONSENT_POLL("Luật 10/2022/QH15, Điều 17 khoản 2; Nghị định 59/2023/NĐ-CP, Điều 5");

    private final String article;

    FormCondition(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }
}
