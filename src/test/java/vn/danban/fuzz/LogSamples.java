package vn.danban.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;

/** Valid texts of the log of all votes. */
final class LogSamples {
    private static final BoardKey.Private SECRET = new BoardKey.Private(Digest.of("log").bytes());
    private static final NoteKey LOG = new NoteKey("so-tong.example.vn", NoteKey.Kind.LOG, SECRET.publicKey());
    private static final NoteKey WITNESS = new NoteKey("hang-xom", NoteKey.Kind.WITNESS, SECRET.publicKey());

    private LogSamples() {}

    static String event() {
        return new String(logged(0).bytes(), StandardCharsets.UTF_8);
    }

    private static LoggedEvent logged(int height) {
        return new LoggedEvent(new ElectionUuid("DanBanTestVote1"), height, Digest.of("event " + height));
    }

    static SignedNote note() {
        var note = new Checkpoint(LOG.name(), 2, Digest.of("root")).sign(LOG, SECRET);
        return note.with(List.of(Cosignature.sign(note.text(), WITNESS, SECRET, 1_795_773_600)));
    }

    static String proof() {
        return new InclusionProof(1, List.of(Digest.of("sibling")), note()).toString();
    }

    static String statement() {
        return LogKeyStatement.sign(LOG, SECRET).json();
    }

    static String key() {
        return WITNESS.toString();
    }

    static String bundle() {
        return new String(EntryBundle.write(List.of(logged(0), logged(1))), StandardCharsets.UTF_8);
    }

    static byte[] bundle(byte[] bytes) {
        return EntryBundle.write(EntryBundle.read(new TilePath(TilePath.ENTRIES, 0, 2), bytes));
    }
}
