package vn.danban.resolution;

/** The document a community's decision takes (Law 10/2022 Art. 20(1)). */
public enum ResolutionForm {
    RESOLUTION("NQ"),
    MEETING_MINUTES("BB"),
    MEMORANDUM("BGN"),
    AGREEMENT("BTT");

    private final String abbreviation;

    ResolutionForm(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** How the symbol of such a document begins (Decree 30/2020, annex III). */
    public String abbreviation() {
        return abbreviation;
    }
}
