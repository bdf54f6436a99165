package vn.danban.mutants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.danban.elections.Draft;
import vn.danban.elections.Tar;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifierFault;

/** Whoever publishes, and changes what happened: the chain is closed again unless the break is the attack. */
final class EventKinds {
    private EventKinds() {}

    static List<Kind> kinds() {
        var kinds = new ArrayList<>(List.of(
                Kind.of("event taken out of the chain", Check.A2, ArchiveFault.BROKEN_CHAIN, EventKinds::removeLink),
                Kind.of("events exchanged", Check.A2, ArchiveFault.BROKEN_CHAIN, EventKinds::exchangeLinks),
                Kind.of("event repeated", Check.A2, ArchiveFault.BROKEN_CHAIN, EventKinds::repeatLink),
                Kind.of("other parent", Check.A2, ArchiveFault.BROKEN_CHAIN, work -> respell(work, 1,
                        text -> text.replaceFirst("\"parent\":\"[0-9a-f]{64}", "\"parent\":\"" + Digest.of("other")))),
                Kind.of("no parent", Check.A2, ArchiveFault.BAD_EVENT, work -> respell(work, 1,
                        text -> text.replaceFirst("\"parent\":\"[0-9a-f]{64}\",", ""))),
                Kind.of("parent of the first event", Check.A2, ArchiveFault.BAD_EVENT, work -> respellAt(work, 0,
                        text -> text.replace("{\"height\"", "{\"parent\":\"" + Digest.of("before") + "\",\"height\""))),
                Kind.of("other height", Check.A2, ArchiveFault.BROKEN_CHAIN, work -> respell(work, 1,
                        text -> text.replaceFirst("\"height\":", "\"height\":1"))),
                Kind.of("other payload", Check.A3, ArchiveFault.WRONG_DATA, work -> respell(work, 0,
                        text -> text.replaceFirst("\"payload\":\"[0-9a-f]{64}", "\"payload\":\"" + Digest.of("other")))),
                Kind.of("no payload", Check.A2, ArchiveFault.BAD_EVENT, work -> respell(work, 0,
                        text -> text.replaceFirst(",\"payload\":\"[0-9a-f]{64}\"", ""))),
                Kind.of("payload of the closing", Check.A2, ArchiveFault.BAD_EVENT, work -> respell(work, 0,
                        text -> text.replace("\"EndBallots\"", "\"EndBallots\",\"payload\":\"" + Digest.of("x") + "\""))),
                Kind.of("unknown event", Check.A2, ArchiveFault.BAD_EVENT, work -> respell(work, 0,
                        text -> text.replace("\"type\":\"Ballot\"", "\"type\":\"ballot\""))),
                Kind.unjudged("shuffle", FormatFault.NOT_SUPPORTED, work -> respell(work, 0,
                        text -> text.replace("\"type\":\"Ballot\"", "\"type\":\"Shuffle\""))),
                Kind.of("data before the wrong event", Check.A3, ArchiveFault.WRONG_DATA, EventKinds::moveData),
                Kind.of("data exchanged within an event", Check.A3, ArchiveFault.WRONG_DATA, EventKinds::exchangeData),
                Kind.of("data nobody names", Check.A3, ArchiveFault.WRONG_DATA, work -> insert(work, Tar.Entry.data(CanonicalJson.bytes("{}")))),
                Kind.of("data missing", Check.A3, ArchiveFault.WRONG_DATA, EventKinds::dropData)));
        kinds.addAll(order());
        return kinds;
    }

    private static List<Kind> order() {
        return List.of(
                order("ballot after the closing", draft -> moveAfter(draft, EventType.BALLOT, EventType.END_BALLOTS)),
                order("ballot after the tally", draft -> moveAfter(draft, EventType.BALLOT, EventType.ENCRYPTED_TALLY)),
                order("closing twice", draft -> repeat(draft, EventType.END_BALLOTS)),
                order("no closing", draft -> remove(draft, EventType.END_BALLOTS)),
                twice("tally twice", EventType.ENCRYPTED_TALLY),
                order("second tally", draft -> another(draft, EventType.ENCRYPTED_TALLY, text -> text.replace("{\"num_tallied\":", "{\"num_tallied\":1"))),
                order("no tally", draft -> remove(draft, EventType.ENCRYPTED_TALLY)),
                twice("result twice", EventType.RESULT),
                order("second result", draft -> another(draft, EventType.RESULT, text -> text.replace("[[", "[[1,"))),
                order("result without a decryption", EventKinds::dropDecryptions),
                order("decryption after the result", draft -> moveAfter(draft, EventType.PARTIAL_DECRYPTION, EventType.RESULT)),
                order("decryption before the tally", draft -> moveAfter(draft, EventType.ENCRYPTED_TALLY, EventType.PARTIAL_DECRYPTION)),
                twice("setup twice", EventType.SETUP),
                order("second setup", draft -> another(draft, EventType.SETUP, text -> text.replace("{\"election\":", "{\"trustees\":"))),
                order("no setup", draft -> remove(draft, EventType.SETUP)),
                order("closed, opened again and closed to hide ballots", EventKinds::hideBallots));
    }

    private static Kind order(String name, Predicate<Draft> change) {
        return Kind.of(name, Check.A4, VerifierFault.WRONG_ORDER, work -> change.test(work.draft));
    }

    private static boolean moveAfter(Draft draft, EventType moved, EventType later) {
        var from = draft.places(moved);
        var to = draft.places(later);
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        var step = draft.steps.remove((int) from.getLast());
        draft.steps.add(to.getLast(), step);
        return true;
    }

    private static boolean repeat(Draft draft, EventType type) {
        draft.first(type).ifPresent(step -> draft.steps.add(draft.places(type).getLast() + 1, new Draft.Step(step.type(), step.data())));
        return draft.has(type);
    }

    private static Kind twice(String name, EventType type) {
        return Kind.of(name, Check.A1, ArchiveFault.NAME_TWICE, work -> repeat(work.draft, type));
    }

    /** The last event of a kind a second time, with every file changed a little. */
    private static boolean another(Draft draft, EventType type, UnaryOperator<String> payload) {
        if (!repeat(draft, type)) {
            return false;
        }
        var data = draft.steps.get(draft.places(type).getLast()).data();
        for (var i = 0; i < data.size(); i++) {
            var text = new String(data.get(i), StandardCharsets.UTF_8);
            data.set(i, CanonicalJson.bytes(i == data.size() - 1 ? payload.apply(text) : text + " "));
        }
        return true;
    }

    private static boolean remove(Draft draft, EventType type) {
        var places = draft.places(type);
        if (places.isEmpty() || places.getFirst() == draft.steps.size() - 1) {
            return false;
        }
        draft.steps.remove((int) places.getFirst());
        return true;
    }

    private static boolean dropDecryptions(Draft draft) {
        draft.steps.removeIf(step -> step.type() == EventType.PARTIAL_DECRYPTION);
        return draft.has(EventType.RESULT);
    }

    /** Format §10.3: only the ballots before the first or after the last closing would be counted by a lax reader. */
    private static boolean hideBallots(Draft draft) {
        var ballots = draft.places(EventType.BALLOT);
        if (ballots.size() < 2) {
            return false;
        }
        draft.steps.add(ballots.getLast(), new Draft.Step(EventType.END_BALLOTS, List.of()));
        if (draft.canRecount()) {
            draft.recount();
        }
        return true;
    }

    /** Events as they were, one of them taken out with its data. */
    private static boolean removeLink(Work work) {
        var blocks = blocks(work);
        if (blocks.size() < 3) {
            return false;
        }
        blocks.remove(1 + work.random.nextInt(blocks.size() - 2));
        return become(work, blocks);
    }

    private static boolean exchangeLinks(Work work) {
        var blocks = blocks(work);
        if (blocks.size() < 3) {
            return false;
        }
        var at = 1 + work.random.nextInt(blocks.size() - 2);
        blocks.add(at, blocks.remove(at + 1));
        return become(work, blocks);
    }

    private static boolean repeatLink(Work work) {
        var blocks = blocks(work);
        var at = work.random.nextInt(blocks.size());
        blocks.add(at, blocks.get(at));
        return become(work, blocks);
    }

    /** The files of each event. */
    private static List<List<Tar.Entry>> blocks(Work work) {
        var blocks = new ArrayList<List<Tar.Entry>>();
        var block = new ArrayList<Tar.Entry>();
        var files = work.draft.files();
        for (var file : files.subList(1, files.size())) {
            block.add(file);
            if (file.name().endsWith("event.json")) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        return blocks;
    }

    private static boolean become(Work work, List<List<Tar.Entry>> blocks) {
        var files = new ArrayList<Tar.Entry>();
        files.add(work.draft.files().getFirst());
        blocks.forEach(files::addAll);
        return work.become(files);
    }

    /** Another spelling or content of a random event, later events continuing it. */
    static boolean respell(Work work, int from, UnaryOperator<String> change) {
        var candidates = new ArrayList<Integer>();
        var events = work.draft.events();
        for (var i = from; i < events.size(); i++) {
            var text = text(events.get(i));
            if (!change.apply(text).equals(text)) {
                candidates.add(i);
            }
        }
        return !candidates.isEmpty() && respellAt(work, work.any(candidates), change);
    }

    private static boolean respellAt(Work work, int place, UnaryOperator<String> change) {
        var honest = work.draft.events();
        var texts = new ArrayList<byte[]>();
        for (var i = 0; i < honest.size(); i++) {
            var event = i == 0 ? honest.getFirst() : new Event(
                    Optional.of(Digest.of(texts.getLast())), i, honest.get(i).type(), honest.get(i).payload());
            texts.add(CanonicalJson.bytes(i == place ? change.apply(text(event)) : text(event)));
        }
        return work.become(work.draft.files(texts));
    }

    private static String text(Event event) {
        return new String(event.bytes(), StandardCharsets.UTF_8);
    }

    /** After the first event: before it, one more file would be taken for a certificate of the credentials. */
    private static boolean insert(Work work, Tar.Entry entry) {
        var blocks = blocks(work);
        var place = 1 + work.random.nextInt(blocks.size() - 1);
        var block = new ArrayList<>(blocks.get(place));
        block.add(work.random.nextInt(block.size()), entry);
        blocks.set(place, block);
        return become(work, blocks);
    }

    private static boolean moveData(Work work) {
        var files = work.draft.files();
        var first = files.indexOf(files.stream().filter(file -> file.name().endsWith("event.json")).findFirst().orElseThrow());
        files.add(first, files.remove(first - 1));
        return work.become(files);
    }

    private static boolean exchangeData(Work work) {
        var candidates = work.draft.steps.stream().filter(step -> step.data().size() > 1).toList();
        var step = work.any(candidates);
        var events = work.draft.events().stream().map(Event::bytes).toList();
        step.data().add(step.data().removeFirst());
        return work.become(work.draft.files(events));
    }

    private static boolean dropData(Work work) {
        var files = work.draft.files();
        int at;
        do {
            at = 1 + work.random.nextInt(files.size() - 1);
        } while (files.get(at).name().endsWith("event.json"));
        files.remove(at);
        return work.become(files);
    }
}
