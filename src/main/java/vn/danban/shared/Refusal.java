package vn.danban.shared;

/**
 * Why an act was refused: one enum per activity, its constants stating the fact ({@code ALREADY_CAST}).
 * Its sentence stands in the message files under {@code refusal.<enum name>.<constant>}.
 */
public interface Refusal {
    String name();

    /** The HTTP status that says the same to a program; 409 unless the fact is of another kind. */
    default int status() {
        return 409;
    }

    /** Key of the sentence in the message files. */
    default String messageKey() {
        return "refusal." + getClass().getSimpleName() + "." + name();
    }
}
