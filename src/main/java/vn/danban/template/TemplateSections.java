package vn.danban.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danban.papers.PaperKind;
import vn.danban.shared.Refused;
import vn.danban.template.Placeholder.Shape;

/**
 * Follows the names in a source while it is read: which are known where they stand, whether sections and elements lie within each other
 * whole, and which required names stand where they are always written.
 */
final class TemplateSections {
    private static final Pattern NAME = Pattern.compile("([#^/]?)([A-Za-z]{1,40}|\\.)");
    /** A list of all households, many times over, would make a paper nobody can print. */
    private static final int MOST_TIMES = 3;
    private static final String THIS = ".";
    private static final String ANNEX = "annex";
    private static final String PARTICIPANTS = "participants";

    private final PaperKind kind;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> lists = new HashMap<>();
    private final Map<String, Set<String>> seenParts = new HashMap<>();
    private final Set<String> always = new HashSet<>();

    TemplateSections(PaperKind kind) {
        this.kind = kind;
    }

    /** An element, or a section of a placeholder. */
    private record Open(String element, Placeholder section, boolean inverted) {}

    void enter(String element) {
        open.push(new Open(element, null, false));
    }

    void leave(String element) {
        Open last = open.pop();
        if (last.section != null) {
            throw new Refused(TemplateRefusal.SECTION_CROSSES, last.section.name());
        }
    }

    void end() {
        if (!open.isEmpty()) {
            throw new Refused(TemplateRefusal.SECTION_CROSSES, open.peek().section.name());
        }
    }

    /** A value in an attribute: of the row it stands in, or the picture. */
    void inAttribute(String tag) {
        Placeholder known = Placeholders.find(kind, tag).orElse(null);
        if (known == null ? !isPart(tag) : known.shape() != Shape.PICTURE) {
            throw new Refused(known == null ? TemplateRefusal.UNKNOWN_PLACEHOLDER : TemplateRefusal.PLACEHOLDER_MISUSED, tag);
        }
        noteRow(tag);
    }

    /** @param within a paragraph, heading or table, where words may stand */
    void tag(String tag, boolean within) {
        Matcher read = NAME.matcher(tag);
        if (!read.matches()) {
            throw new Refused(TemplateRefusal.TAG_NOT_ALLOWED, "{{" + tag + "}}");
        }
        String name = read.group(2);
        switch (read.group(1)) {
            case "#" -> begin(name, false);
            case "^" -> begin(name, true);
            case "/" -> close(name);
            default -> value(name, within);
        }
    }

    private void begin(String name, boolean inverted) {
        Placeholder known = Placeholders.find(kind, name).orElseThrow(() -> new Refused(TemplateRefusal.UNKNOWN_PLACEHOLDER, name));
        boolean inList = open.stream().anyMatch(one -> one.section != null && one.section.isList() && !one.inverted);
        if (known.shape() == Shape.PICTURE || known.isList() && !inverted && (inList || lists.merge(name, 1, Integer::sum) > MOST_TIMES)) {
            throw new Refused(TemplateRefusal.PLACEHOLDER_MISUSED, name);
        }
        if (known.shape() == Shape.CHOICE && !inverted && isAlwaysWritten()) {
            always.add(name);
        }
        open.push(new Open(null, known, inverted));
    }

    private void close(String name) {
        Open last = open.peek();
        if (last == null || last.section == null || !last.section.name().equals(name)) {
            throw new Refused(TemplateRefusal.SECTION_CROSSES, name);
        }
        open.pop();
    }

    private void value(String name, boolean within) {
        if (!within) {
            throw new Refused(TemplateRefusal.OUTSIDE_A_PARAGRAPH, "{{" + name + "}}");
        }
        if (name.equals(THIS)) {
            Placeholder list = innermostList();
            if (list == null || list.shape() != Shape.LINES) {
                throw new Refused(TemplateRefusal.TAG_NOT_ALLOWED, "{{.}}");
            }
            noteList(list);
            return;
        }
        if (isPart(name)) {
            noteRow(name);
            return;
        }
        Placeholder known = Placeholders.find(kind, name).orElseThrow(() -> new Refused(TemplateRefusal.UNKNOWN_PLACEHOLDER, name));
        if (known.shape() != Shape.WORD) {
            throw new Refused(TemplateRefusal.PLACEHOLDER_MISUSED, name);
        }
        if (isAlwaysWritten()) {
            always.add(name);
        }
    }

    private Placeholder innermostList() {
        return open.stream().filter(one -> one.section != null && one.section.isList() && !one.inverted).map(Open::section).findFirst().orElse(null);
    }

    private boolean isPart(String name) {
        Placeholder list = innermostList();
        return list != null && list.parts().contains(name);
    }

    private void noteRow(String part) {
        Placeholder list = innermostList();
        if (list != null && list.shape() == Shape.ROWS) {
            seenParts.computeIfAbsent(list.name(), first -> new HashSet<>()).add(part);
            if (seenParts.get(list.name()).containsAll(list.parts())) {
                noteList(list);
            }
        }
    }

    /** A list counts where nothing but itself decides whether it is written; who took part is written with the annex. */
    private void noteList(Placeholder list) {
        boolean annexed = list.name().equals(PARTICIPANTS);
        if (open.stream().allMatch(one -> one.section == null || one.section.equals(list) || annexed && one.section.name().equals(ANNEX) && !one.inverted)) {
            always.add(list.name());
        }
    }

    /** Not within a section, which may be left out. */
    private boolean isAlwaysWritten() {
        return open.stream().allMatch(one -> one.section == null);
    }

    /** Required names that do not stand where they are always written. */
    List<String> missing() {
        return Placeholders.of(kind).stream().filter(Placeholder::required).map(Placeholder::name).filter(name -> !always.contains(name)).toList();
    }
}
