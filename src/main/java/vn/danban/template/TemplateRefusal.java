package vn.danban.template;

import vn.danban.shared.Refusal;

/** Why a source of papers was not taken in, not used or not confirmed. Names in the details are those in the file. */
public enum TemplateRefusal implements Refusal {
    /** Detail: the largest size in KiB. */
    TEMPLATE_TOO_BIG,
    TEMPLATE_EMPTY,
    /** Not UTF-8. */
    NOT_PLAIN_TEXT,
    /** A character nobody sees, as those that turn the direction of writing. Detail: its code. */
    HIDDEN_CHARACTER,
    /** Document types, entities, comments, instructions. */
    DECLARATION_NOT_ALLOWED,
    /** Detail: the line. */
    BROKEN_XML,
    TOO_DEEP,
    /** Detail: the element. */
    ELEMENT_NOT_ALLOWED,
    /** Words or pictures outside of paragraphs, headings and tables. Detail: the words or the element. */
    OUTSIDE_A_PARAGRAPH,
    /** Details: the attribute, the element. */
    ATTRIBUTE_NOT_ALLOWED,
    /** Details: the attribute, its value. */
    VALUE_NOT_ALLOWED,
    /** Unescaped values, partials, other delimiters, braces that name nothing. Detail: as it stands there. */
    TAG_NOT_ALLOWED,
    /** A section that is not closed where it was opened. Detail: its name. */
    SECTION_CROSSES,
    /** Detail: the name. */
    UNKNOWN_PLACEHOLDER,
    /** A list written as a word, a word as a list, a list within a list or too many times. Detail: the name. */
    PLACEHOLDER_MISUSED,
    /** Detail: the names of all that the Law or the Decree asks for and that do not stand there for every case. */
    REQUIRED_MISSING,
    NOT_WRITTEN,
    NAME_MISSING_OR_TOO_LONG,
    /** The commune has this very source already. */
    BROUGHT_BEFORE,
    DAY_IS_OVER,
    /** Detail: the largest length. */
    DOCUMENT_MISSING_OR_TOO_LONG,
    CONFIRMED_BEFORE,
    /** Another source is used than the one that was looked at. */
    OTHER_SOURCE;

    @Override
    public int status() {
        return this == CONFIRMED_BEFORE || this == OTHER_SOURCE || this == BROUGHT_BEFORE ? 409 : 422;
    }
}
