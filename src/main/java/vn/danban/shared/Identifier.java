package vn.danban.shared;

import java.util.UUID;

/** A typed name of one row: a time-ordered UUID (RFC 9562 version 7). Never a secret. */
public interface Identifier {
    UUID value();

    /** The id as people and addresses carry it: 36 lower-case characters. */
    default String text() {
        return value().toString();
    }

    /**
     * Reads an id from an address or a request.
     *
     * @throws Refused with {@link GeneralRefusal#NOT_FOUND} when the text is no UUID: nothing can have that name
     */
    static UUID parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            if (value.toString().equals(text)) {
                return value;
            }
        } catch (IllegalArgumentException noUuid) {
            // falls through to the refusal
        }
        throw new Refused(GeneralRefusal.NOT_FOUND);
    }
}
