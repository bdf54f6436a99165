package vn.danban.discussion;

import java.util.Comparator;
import java.util.List;
import vn.danban.matter.Matter;

/** All that was said about a matter, in the order it was said. */
public record Discussion(Matter matter, DiscussionStage stage, List<DiscussedItem> items) {
    /** What waits for the head first, the longest waiting on top; then the newest. */
    public static final Comparator<DiscussedItem> WAITING_FIRST = Comparator.comparing(DiscussedItem::waitsForHead).reversed()
        .thenComparing((one, other) -> one.waitsForHead() ? age(one, other) : age(other, one));

    /** A line of the public log and what it is about. */
    public record LogLine(DiscussedItem about, ModerationEntry entry) {}

    private static int age(DiscussedItem one, DiscussedItem other) {
        return one.item().at().compareTo(other.item().at());
    }

    public List<DiscussedItem> of(ItemKind kind) {
        return items.stream().filter(item -> item.item().kind() == kind).toList();
    }

    /** How many of them can be read by everybody. */
    public int shown(ItemKind kind) {
        return (int) of(kind).stream().filter(item -> !item.isHidden()).count();
    }

    /** How many of both kinds are hidden. */
    public int hidden() {
        return (int) items.stream().filter(DiscussedItem::isHidden).count();
    }

    /** How many wait for the head. */
    public int waiting(ItemKind kind) {
        return (int) of(kind).stream().filter(DiscussedItem::waitsForHead).count();
    }

    /** Everything that was hidden, asked to be hidden or shown again, the newest first. */
    public List<LogLine> log() {
        return items.stream().flatMap(item -> item.moderation().entries().stream().map(entry -> new LogLine(item, entry)))
            .sorted(Comparator.comparing((LogLine line) -> line.entry().at()).reversed()).toList();
    }
}
