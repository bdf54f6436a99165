package vn.danban.matter;

import java.time.LocalDate;

/** The state of the law a decision was made under; a decision keeps the one it began with. */
public enum LawVersion {
    /** Law 10/2022/QH15 with Decrees 59/2023 and 61/2023. */
    LAW_10_2022(LocalDate.of(2023, 8, 16));

    private final LocalDate since;

    LawVersion(LocalDate since) {
        this.since = since;
    }

    public LocalDate since() {
        return since;
    }

    /** The version in force on a day. */
    public static LawVersion on(LocalDate day) {
        LawVersion inForce = null;
        for (LawVersion version : values()) {
            if (!day.isBefore(version.since)) {
                inForce = version;
            }
        }
        if (inForce == null) {
            throw new IllegalArgumentException("no known law was in force on " + day);
        }
        return inForce;
    }
}
