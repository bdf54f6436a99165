package vn.danban.mutants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ReceiptFault;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.ResultFault;
import vn.danban.verifier.Check;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.VerifierFault;

/** The published numbers, and what citizens kept: receipts and older copies that archives, sound in themselves, do not honour. */
final class ResultKinds {
    private static final Digest FOREIGN_SEED = Digest.of("slanderer");

    private ResultKinds() {}

    static List<Kind> kinds() {
        return List.of(
                result("numbers exchanged", Check.R2, ResultFault.WRONG_NUMBER, row -> {
                    var changed = new ArrayList<>(row);
                    Collections.rotate(changed, 1);
                    return changed;
                }),
                result("a vote moved to another answer", Check.R2, ResultFault.WRONG_NUMBER, row -> row.size() < 2 || row.getFirst() == 0 ? row : moved(row)),
                result("a vote less", Check.R2, ResultFault.WRONG_NUMBER, row -> row.getFirst() == 0 ? row : with(row, row.getFirst() - 1)),
                result("more votes than ballots", Check.R1, ResultFault.OUT_OF_RANGE, row -> with(row, 1_000_000_000_000_000L)),
                result("answer missing in the result", Check.R2, ResultFault.WRONG_SHAPE, row -> row.subList(1, row.size())),
                result("answer more in the result", Check.R2, ResultFault.WRONG_SHAPE, row -> {
                    var changed = new ArrayList<>(row);
                    changed.add(0L);
                    return changed;
                }),
                Kind.of("question missing in the result", Check.R2, ResultFault.WRONG_SHAPE, work -> text(work, text -> text.replaceFirst("\\[\\[[^]]*],?", "["))),
                Kind.of("question more in the result", Check.R2, ResultFault.WRONG_SHAPE, work -> text(work, text -> text.replace("]]}", "],[0]]}"))),
                Kind.of("negative number", Check.R2, FormatFault.NOT_CANONICAL, work -> text(work, text -> text.replaceFirst("\\[\\[", "[[-"))),
                Kind.of("number as a text", Check.R2, FormatFault.NOT_CANONICAL, work -> text(work, text -> text.replaceFirst("\\[\\[([0-9]+)", "[[\"$1\""))),
                Kind.of("number beyond all range", Check.R1, FormatFault.OUT_OF_RANGE, work -> text(work, text ->
                        text.replaceFirst("\\[\\[[^,\\]]+", "[[\"" + "9".repeat(25) + "\""))),
                Kind.of("large number not as a text", Check.R2, FormatFault.NOT_CANONICAL, work -> text(work, text -> text.replaceFirst("\\[\\[[^,\\]]+", "[[1073741824"))),
                Kind.of("ballot withheld from its receipt", Check.V6, VerifierFault.BALLOT_MISSING, ResultKinds::withhold),
                Kind.of("ballots exchanged against a receipt", Check.V6, VerifierFault.BALLOT_MISSING, ResultKinds::exchange),
                Kind.of("receipt of another board", Check.V6, ReceiptFault.BAD_SIGNATURE, work -> ours(work) && work.against(receipt(work, 1, new BoardKey.Private(FOREIGN_SEED.bytes()), text -> text))),
                Kind.of("receipt of another vote", Check.V6, VerifierFault.OTHER_RECEIPT, work -> ours(work) && work.against(receipt(work, 1, RunningVote.BOARD_KEY,
                        text -> text.replaceFirst("\"vote\":\"[^\"]*", "\"vote\":\"AnotherVote123")))),
                Kind.of("altered receipt", Check.V6, ReceiptFault.BAD_SIGNATURE, work -> ours(work) && work.against(receipt(work, 1, RunningVote.BOARD_KEY,
                        text -> text.replace("\"height\":", "\"height\":1")))),
                Kind.of("receipt spelt otherwise", Check.V6, FormatFault.NOT_CANONICAL, work -> ours(work) && work.against(receipt(work, 1, RunningVote.BOARD_KEY, text -> text + " "))),
                Kind.of("receipt where nobody says whose board it is", Check.V6, VerifierFault.OTHER_RECEIPT, work -> !work.isOurs()
                        && work.draft.has(EventType.BALLOT) && work.against(receipt(work, 1, RunningVote.BOARD_KEY, text -> text))),
                Kind.of("older copy rewritten", Check.A5, VerifierFault.NOT_A_CONTINUATION, work -> {
                    var older = work.draft.copy();
                    return work.draft.has(EventType.BALLOT) && work.rewriteBallot(text -> text + " ")
                            && work.against(new Evidence(Optional.of(older.archive()), List.of()));
                }),
                Kind.of("older copy of nothing", Check.A5, VerifierFault.NOT_A_CONTINUATION, work ->
                        work.against(new Evidence(Optional.of(new byte[0]), List.of()))),
                Kind.of("board cut back behind an older copy", Check.A5, VerifierFault.NOT_A_CONTINUATION, work -> {
                    var older = work.draft.copy();
                    work.draft.steps.removeLast();
                    return !work.draft.steps.isEmpty() && work.against(new Evidence(Optional.of(older.archive()), List.of()));
                }));
    }

    private static Kind result(String name, Check check, Fault fault, UnaryOperator<List<Long>> change) {
        return Kind.of(name, check, fault, work -> text(work, text -> {
            var rows = new ArrayList<>(ElectionResult.parse(CanonicalJson.bytes(text)).counts());
            var row = work.random.nextInt(rows.size());
            rows.set(row, change.apply(rows.get(row)));
            return new String(new ElectionResult(rows).bytes(), StandardCharsets.UTF_8);
        }));
    }

    private static boolean text(Work work, UnaryOperator<String> change) {
        return CountKinds.text(work, EventType.RESULT, change);
    }

    private static List<Long> with(List<Long> row, long first) {
        var changed = new ArrayList<>(row);
        changed.set(0, first);
        return changed;
    }

    private static List<Long> moved(List<Long> row) {
        var changed = new ArrayList<>(row);
        changed.set(0, row.getFirst() - 1);
        changed.set(1, row.get(1) + 1);
        return changed;
    }

    private static boolean ours(Work work) {
        return work.isOurs() && work.original.plan().isPresent() && work.draft.has(EventType.BALLOT);
    }

    /** What the board promised for the event at this height of the archive as it is now. */
    private static Evidence receipt(Work work, int height, BoardKey.Private key, UnaryOperator<String> change) {
        Event event = work.draft.events().get(height);
        var honest = BallotReceipt.sign(key, work.draft.election().uuid(), event.payload().orElseThrow(), height, event.digest()).json();
        return new Evidence(Optional.empty(), List.of(CanonicalJson.bytes(change.apply(honest))));
    }

    /** The server leaves a ballot out and does everything else right. */
    private static boolean withhold(Work work) {
        if (!ours(work)) {
            return false;
        }
        int place = work.any(work.draft.places(EventType.BALLOT));
        work.against(receipt(work, place, RunningVote.BOARD_KEY, text -> text));
        work.draft.steps.remove(place);
        work.recount();
        return true;
    }

    private static boolean exchange(Work work) {
        if (!ours(work) || work.draft.places(EventType.BALLOT).size() < 2) {
            return false;
        }
        work.against(receipt(work, 2, RunningVote.BOARD_KEY, text -> text));
        Collections.swap(work.draft.steps, 1, 2);
        return true;
    }
}
