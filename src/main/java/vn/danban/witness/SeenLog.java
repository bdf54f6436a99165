package vn.danban.witness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.GrowingTree;
import vn.danban.protocol.log.LoggedEvent;

/** All entries seen so far: the root they give, and each vote's events by height. */
final class SeenLog {
    private final GrowingTree tree = new GrowingTree();
    private final Map<ElectionUuid, List<Digest>> events = new LinkedHashMap<>();

    void addAll(List<LoggedEvent> added) {
        for (LoggedEvent event : added) {
            tree.add(event.leafHash());
            events.computeIfAbsent(event.vote(), vote -> new ArrayList<>()).add(event.event());
        }
    }

    /** The root once these were added too. */
    Digest rootAfter(List<LoggedEvent> added) {
        GrowingTree grown = tree.copy();
        added.forEach(event -> grown.add(event.leafHash()));
        return grown.root();
    }

    /** The first of these that is not the next event of its vote. */
    Optional<LoggedEvent> outOfOrder(List<LoggedEvent> added) {
        Map<ElectionUuid, Integer> next = new HashMap<>();
        return added.stream().filter(event -> {
            int height = next.computeIfAbsent(event.vote(), this::height);
            next.put(event.vote(), height + 1);
            return event.height() != height;
        }).findFirst();
    }

    long size() {
        return tree.size();
    }

    Digest root() {
        return tree.root();
    }

    Collection<ElectionUuid> votes() {
        return List.copyOf(events.keySet());
    }

    /** How many events of the vote are logged. */
    int height(ElectionUuid vote) {
        return events.getOrDefault(vote, List.of()).size();
    }

    /** The logged event of the vote at this height; empty when the log has not come so far. */
    Optional<Digest> event(ElectionUuid vote, int height) {
        return height < height(vote) ? Optional.of(events.get(vote).get(height)) : Optional.empty();
    }
}
