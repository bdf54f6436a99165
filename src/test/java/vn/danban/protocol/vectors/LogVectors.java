package vn.danban.protocol.vectors;

import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ReceiptFault;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LogFault;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LogTree;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.MemoryLog;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for what a page checks about the log of all votes. */
final class LogVectors {
    private static final int SIZE = 300;
    private static final BoardKey.Private SECRET = new BoardKey.Private(Digest.of("vector log key").bytes());
    private static final NoteKey LOG = new NoteKey("so-tong.example.vn", NoteKey.Kind.LOG, SECRET.publicKey());
    private static final BoardKey.Private NEIGHBOUR = new BoardKey.Private(Digest.of("vector witness key").bytes());
    private static final NoteKey WITNESS = new NoteKey("hang-xom", NoteKey.Kind.WITNESS, NEIGHBOUR.publicKey());
    private static final LogTree TREE = tree();
    private static final SignedNote NOTE = new Checkpoint(LOG.name(), SIZE, TREE.root()).sign(LOG, SECRET);

    private LogVectors() {}

    static List<Cases> all() {
        return List.of(checkpoint(), cosignature(), inclusionProof(), logKeyStatement());
    }

    private static LoggedEvent event(int height) {
        return new LoggedEvent(ValueVectors.UUID, height, Digest.of("event " + height));
    }

    private static LogTree tree() {
        var log = new MemoryLog();
        IntStream.range(0, SIZE).forEach(height -> log.add(event(height).bytes()));
        return log.tree(SIZE);
    }

    private static Cases checkpoint() {
        var note = NOTE.toString();
        return new Cases("Checkpoint", "A signed note with name, size and root of a log; only the named key's signatures count.")
                .accepted("signed by the log", "key", LOG.toString(), "note", note)
                .accepted("the empty log", "key", LOG.toString(), "note",
                        new Checkpoint(LOG.name(), 0, Digest.of("")).sign(LOG, SECRET).toString())
                .accepted("cosigned by one this page does not know", "key", LOG.toString(), "note", cosigned().toString())
                .refused("another size", LogFault.BAD_NOTE_SIGNATURE, "key", LOG.toString(), "note", note.replace("\n300\n", "\n301\n"))
                .refused("another log's key", LogFault.NOT_SIGNED, "key",
                        new NoteKey("other", NoteKey.Kind.LOG, SECRET.publicKey()).toString(), "note", note)
                .refused("signed by the key, but of another log", LogFault.OTHER_LOG, "key", LOG.toString(), "note",
                        new Checkpoint("other", SIZE, TREE.root()).sign(LOG, SECRET).toString())
                .refused("empty with a root", LogFault.CHECKPOINT_MALFORMED, "key", LOG.toString(), "note",
                        new Checkpoint(LOG.name(), 0, TREE.root()).sign(LOG, SECRET).toString())
                .refused("a fourth line", LogFault.CHECKPOINT_MALFORMED, "key", LOG.toString(), "note",
                        SignedNote.sign(NOTE.text() + "more\n", LOG, SECRET).toString())
                .refused("no signature", LogFault.NOTE_MALFORMED, "key", LOG.toString(), "note", NOTE.text() + "\n")
                .refused("hyphen for dash", LogFault.NOTE_MALFORMED, "key", LOG.toString(), "note", note.replace("— ", "- "))
                .refused("carriage returns", LogFault.NOTE_MALFORMED, "key", LOG.toString(), "note", note.replace("\n", "\r\n"))
                .refused("no line end", LogFault.NOTE_MALFORMED, "key", LOG.toString(), "note", note.strip())
                .refused("key of a witness", LogFault.KEY_MALFORMED, "key", WITNESS.toString(), "note", note)
                .refused("key with another id", LogFault.KEY_MALFORMED, "key", LOG.toString().replace(LOG.id(), WITNESS.id()), "note", note);
    }

    private static SignedNote cosigned() {
        return NOTE.with(List.of(Cosignature.sign(NOTE.text(), WITNESS, NEIGHBOUR, 1_795_773_600)));
    }

    private static Cases cosignature() {
        return new Cases("Cosignature", "What a witness signed: a time in seconds since 1970 and the text of the checkpoint.")
                .accepted("signed by the witness", "key", WITNESS.toString(), "note", cosigned().toString())
                .accepted("twice: the newer counts", "key", WITNESS.toString(), "note",
                        cosigned().with(List.of(Cosignature.sign(NOTE.text(), WITNESS, NEIGHBOUR, 1_795_773_660))).toString())
                .refused("not signed by it", LogFault.NOT_SIGNED, "key", WITNESS.toString(), "note", NOTE.toString())
                .refused("signed by another key under its name", LogFault.BAD_NOTE_SIGNATURE, "key", WITNESS.toString(), "note",
                        NOTE.with(List.of(Cosignature.sign(NOTE.text(), WITNESS, SECRET, 1_795_773_600))).toString())
                .refused("for another tree", LogFault.BAD_NOTE_SIGNATURE, "key", WITNESS.toString(), "note",
                        cosigned().toString().replace("\n300\n", "\n301\n"))
                .refused("key of a log", LogFault.KEY_MALFORMED, "key", LOG.toString(), "note", cosigned().toString());
    }

    private static Cases inclusionProof() {
        var proof = proof(257).toString();
        return new Cases("InclusionProof", "A tlog-proof that an event of a vote is in the tree of a signed checkpoint.")
                .accepted("first", input(0, proof(0).toString()))
                .accepted("in the middle", input(257, proof))
                .accepted("last", input(SIZE - 1, proof(SIZE - 1).toString()))
                .accepted("with a witness", input(257, new InclusionProof(257, TREE.inclusion(257), cosigned()).toString()))
                .refused("another event", LogFault.NOT_INCLUDED, input(258, proof))
                .refused("another place", LogFault.NOT_INCLUDED, input(257, proof.replace("index 257", "index 256")))
                .refused("a place outside", LogFault.NOT_INCLUDED, input(257, proof.replace("index 257", "index 300")))
                .refused("a hash less", LogFault.NOT_INCLUDED, input(257, proof.replaceFirst("(index 257\n)[^\n]*\n", "$1")))
                .refused("a hash twice", LogFault.NOT_INCLUDED, input(257, proof.replaceFirst("(index 257\n)([^\n]*\n)", "$1$2$2")))
                .refused("another root, unsigned", LogFault.BAD_NOTE_SIGNATURE, input(257, proof.replaceFirst("\n300\n[^\n]*", "\n300\n" + "A".repeat(43) + "=")))
                .refused("leading zero", LogFault.PROOF_MALFORMED, input(257, proof.replace("index 257", "index 0257")))
                .refused("another version", LogFault.PROOF_MALFORMED, input(257, proof.replace("@v1", "@v2")))
                .refused("hash without padding", LogFault.PROOF_MALFORMED, input(257, proof.replaceFirst("=\n", "\n")))
                .refused("no checkpoint", LogFault.PROOF_MALFORMED, input(257, proof.substring(0, proof.indexOf("\n\n"))));
    }

    private static InclusionProof proof(int index) {
        return new InclusionProof(index, TREE.inclusion(index), NOTE);
    }

    private static Object[] input(int height, String proof) {
        return new Object[] {"uuid", ValueVectors.UUID.text(), "height", (long) height, "event", event(height).event().hex(),
            "key", LOG.toString(), "proof", proof};
    }

    private static Cases logKeyStatement() {
        var board = new BoardKey.Private(Digest.of("vector board key").bytes());
        var statement = LogKeyStatement.sign(LOG, board).json();
        return new Cases("LogKeyStatement", "Ed25519 over \"danban-log|\" and the statement without its signature.")
                .accepted("signed by the board", "statement", statement)
                .refused("another board", ReceiptFault.BAD_SIGNATURE, "statement",
                        statement.replace(board.publicKey().hex(), SECRET.publicKey().hex()))
                .refused("another log", ReceiptFault.BAD_SIGNATURE, "statement", statement.replace(LOG.toString(),
                        new NoteKey("other", NoteKey.Kind.LOG, SECRET.publicKey()).toString()))
                .refused("a witness's key", LogFault.KEY_MALFORMED, "statement", statement.replace(LOG.toString(), WITNESS.toString()))
                .refused("signature cut short", ReceiptFault.SIGNATURE_MALFORMED, "statement", statement.replaceAll("..\"}$", "\"}"))
                .refused("white space", FormatFault.NOT_CANONICAL, "statement", statement + "\n");
    }
}
