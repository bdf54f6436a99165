package vn.danban.template;

import java.util.List;

/**
 * A name a source may use for what the house knows.
 *
 * @param shape    how it may be used
 * @param parts    names within each row
 * @param required the Law or the Decree asks for it: without it a source is refused
 */
public record Placeholder(String name, Shape shape, List<String> parts, boolean required) {
    /** What stands behind a name. */
    public enum Shape {
        /** One value; also to be asked whether there is one. */
        WORD,
        /** Yes or no: only to be asked. */
        CHOICE,
        /** Paragraphs, one after the other. */
        LINES,
        /** Rows of a table. */
        ROWS,
        /** The address of a picture. */
        PICTURE
    }

    static Placeholder word(String name) {
        return new Placeholder(name, Shape.WORD, List.of(), false);
    }

    static Placeholder choice(String name) {
        return new Placeholder(name, Shape.CHOICE, List.of(), false);
    }

    static Placeholder lines(String name) {
        return new Placeholder(name, Shape.LINES, List.of(), false);
    }

    static Placeholder rows(String name, String... parts) {
        return new Placeholder(name, Shape.ROWS, List.of(parts), false);
    }

    static Placeholder picture(String name) {
        return new Placeholder(name, Shape.PICTURE, List.of(), false);
    }

    Placeholder needed() {
        return new Placeholder(name, shape, parts, true);
    }

    boolean isList() {
        return shape == Shape.LINES || shape == Shape.ROWS;
    }

    /** For an officer who writes a source: {@code {{begun}}}, {@code {{#text}}{{.}}{{/text}}}. */
    public String example() {
        return switch (shape) {
            case WORD, PICTURE -> "{{" + name + "}}";
            case CHOICE -> "{{#" + name + "}}…{{/" + name + "}}";
            case LINES -> "{{#" + name + "}}{{.}}{{/" + name + "}}";
            case ROWS -> "{{#" + name + "}}" + String.join(" ", parts.stream().map(part -> "{{" + part + "}}").toList()) + "{{/" + name + "}}";
        };
    }
}
