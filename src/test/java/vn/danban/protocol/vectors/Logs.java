package vn.danban.protocol.vectors;

import static vn.danban.protocol.vectors.Replay.output;

import java.util.Map;
import java.util.function.Function;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;

/** How the vectors about the log of all votes are replayed. */
final class Logs {
    static final Map<String, Function<Replay.Input, Map<String, Object>>> ALGORITHMS = Map.of(
            "Checkpoint", Logs::checkpoint,
            "Cosignature", Logs::cosignature,
            "InclusionProof", Logs::inclusionProof,
            "LogKeyStatement", Logs::logKeyStatement);

    private Logs() {}

    private static Map<String, Object> checkpoint(Replay.Input input) {
        var read = Checkpoint.verified(SignedNote.parse(input.bytes("note")), key(NoteKey.Kind.LOG, input));
        return output("origin", read.origin(), "size", read.size(), "root", read.root().hex());
    }

    private static Map<String, Object> cosignature(Replay.Input input) {
        return output("time", Cosignature.verify(SignedNote.parse(input.bytes("note")), key(NoteKey.Kind.WITNESS, input)));
    }

    private static Map<String, Object> inclusionProof(Replay.Input input) {
        var event = new LoggedEvent(input.uuid(), input.number("height"), input.digest("event"));
        var proof = InclusionProof.parse(input.text("proof"));
        var checkpoint = proof.verify(event, key(NoteKey.Kind.LOG, input));
        return output("index", proof.index(), "size", checkpoint.size(), "root", checkpoint.root().hex());
    }

    private static Map<String, Object> logKeyStatement(Replay.Input input) {
        var read = LogKeyStatement.parse(input.bytes("statement"));
        read.verify();
        return output("log", read.log().toString(), "board", read.board().hex());
    }

    private static NoteKey key(NoteKey.Kind kind, Replay.Input input) {
        return NoteKey.parse(kind, input.text("key"));
    }
}
