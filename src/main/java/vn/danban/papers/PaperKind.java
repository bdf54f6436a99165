package vn.danban.papers;

import java.util.Locale;

/** The papers of an online vote. The source of each is {@code papers/<name>.xhtml}. */
public enum PaperKind {
    /** To the commune before anything is done (Decree 59/2023 Art. 5(2)a). */
    REPORT("report", true),
    /** Form, content, start and end (Art. 5(3)). */
    NOTICE("notice", true),
    LOUDSPEAKER("loudspeaker", true),
    POSTER("poster", true),
    /** Who signed for a card; names and addresses. */
    REGISTER("register", false),
    /** Form 03 with all of Law Art. 20(2) and Decree Art. 5(4)a, without the annex of participants. */
    MINUTES_PUBLIC("minutes", true),
    /** The same with the annex: to head, commune, Front and file. */
    MINUTES("minutes", false);

    private final String source;
    private final boolean open;

    PaperKind(String source, boolean open) {
        this.source = source;
        this.open = open;
    }

    String source() {
        return source;
    }

    /** Whose source this one is made from: the public copy of the minutes is made like the minutes. */
    public PaperKind made() {
        return this == MINUTES_PUBLIC ? MINUTES : this;
    }

    /** Anybody may have it; the others name people and are for the offices of the hamlet and its commune. */
    public boolean isPublic() {
        return open;
    }

    /** For the name of a file. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
