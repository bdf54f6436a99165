package vn.danban.preparation;

import java.util.Arrays;
import java.util.List;
import vn.danban.office.Office;

/** The steps before an online vote may be called, in the order of the law, each with its article and who must act. */
public enum PreparationStep {
    /** Head and Front committee agree on what is put before the community. */
    CONTENT_AGREED("Luật 10/2022/QH15, Điều 16 khoản 2", Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD),
    /** They agree that neither a meeting nor a ballot survey is needed. */
    FORM_AGREED("Luật 10/2022/QH15, Điều 17 khoản 2; Nghị định 59/2023/NĐ-CP, Điều 5 khoản 1 điểm a",
        Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD),
    /** Representatives have devices, and the form fits the local level of information technology. */
    DEVICES_FOUND("Nghị định 59/2023/NĐ-CP, Điều 5 khoản 1 điểm c", Office.HAMLET_HEAD),
    /** The commune's People's Committee and Front are told before anything is done. */
    REPORTED("Nghị định 59/2023/NĐ-CP, Điều 5 khoản 2 điểm a", Office.HAMLET_HEAD),
    /** Both have it. */
    RECEIVED("Nghị định 59/2023/NĐ-CP, Điều 5 khoản 2 điểm a", Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT),
    /** Three to five people, led by the Front committee's delegate; the roll is frozen. */
    TEAM_NAMED("Nghị định 59/2023/NĐ-CP, Điều 5 khoản 2 điểm b", Office.HAMLET_HEAD),
    /** Every representative is invited, by name and permanent address, and has a card to answer with. */
    INVITED("Nghị định 59/2023/NĐ-CP, Điều 5 khoản 2 điểm c", Office.TEAM_LEADER),
    /** More than half of ALL representatives agreed to decide online. */
    CONSENTED("Nghị định 59/2023/NĐ-CP, Điều 5 khoản 2 điểm c", Office.TEAM_LEADER);

    private final String article;
    private final List<Office> actors;

    PreparationStep(String article, Office... actors) {
        this.article = article;
        this.actors = List.of(actors);
    }

    public String article() {
        return article;
    }

    /** Who must act; where two are named, both, and not the same person. */
    public List<Office> actors() {
        return actors;
    }

    boolean isBefore(PreparationStep other) {
        return compareTo(other) < 0;
    }

    static List<PreparationStep> before(PreparationStep step) {
        return Arrays.stream(values()).filter(one -> one.isBefore(step)).toList();
    }
}
