package vn.danban.protocol.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** Notes, checkpoints and cosignatures: the example of the specification, several signers, and everything that is not one. */
class SignedNoteTest {
    private static final String EXAMPLE = "This is an example message.\n\n"
            + "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private final BoardKey.Private secret = new BoardKey.Private(Digest.of("log").bytes());
    private final NoteKey log = new NoteKey("so-tong.example.vn", NoteKey.Kind.LOG, secret.publicKey());
    private final BoardKey.Private neighbour = new BoardKey.Private(Digest.of("neighbour").bytes());
    private final NoteKey witness = new NoteKey("hang-xom", NoteKey.Kind.WITNESS, neighbour.publicKey());
    private final Checkpoint checkpoint = new Checkpoint(log.name(), 7, Digest.of("root"));
    private final SignedNote note = checkpoint.sign(log, secret);

    @Test
    void the_example_of_the_specification_is_read_verified_and_written_again() {
        var key = NoteKey.parse(NoteKey.Kind.LOG, EXAMPLE_KEY);
        var read = SignedNote.parse(EXAMPLE);
        read.verify(key);
        assertEquals(EXAMPLE, read.toString());
        assertEquals(EXAMPLE_KEY, key.toString());
        refused(LogFault.BAD_NOTE_SIGNATURE, () -> SignedNote.parse(EXAMPLE.replace("example message", "other message")).verify(key));
        refused(LogFault.NOT_SIGNED, () -> read.verify(log));
    }

    @Test
    void signatures_of_strangers_are_passed_over_and_every_signature_of_a_known_key_must_hold() {
        var foreign = SignedNote.parse(EXAMPLE).signatures().getFirst();
        var several = note.with(List.of(foreign, Cosignature.sign(note.text(), witness, neighbour, 1_700_000_000)));
        assertEquals(checkpoint, Checkpoint.verified(SignedNote.parse(several.toString()), log));
        assertEquals(1_700_000_000, Cosignature.verify(several, witness));

        var forged = new SignedNote.Line(log.name(), log.id(), foreign.signature());
        refused(LogFault.BAD_NOTE_SIGNATURE, () -> Checkpoint.verified(note.with(List.of(forged)), log));
        refused(LogFault.NOT_SIGNED, () -> Checkpoint.verified(new SignedNote(note.text(), List.of(foreign)), log));
        refused(LogFault.NOT_SIGNED, () -> Cosignature.verify(note, witness));
    }

    @Test
    void a_cosignature_holds_for_its_text_its_time_and_its_key_alone() {
        var line = Cosignature.sign(note.text(), witness, neighbour, 1_700_000_000);
        var other = new Checkpoint(log.name(), 8, Digest.of("root")).sign(log, secret);
        refused(LogFault.BAD_NOTE_SIGNATURE, () -> Cosignature.verify(other.with(List.of(line)), witness));

        var later = line.bytes();
        later[7]++;
        refused(LogFault.BAD_NOTE_SIGNATURE, () -> Cosignature.verify(note.with(List.of(SignedNote.Line.of(witness, later))), witness));
        refused(LogFault.BAD_NOTE_SIGNATURE, () -> Cosignature.verify(note.with(List.of(SignedNote.Line.of(witness, new byte[5]))), witness));
        refused(LogFault.BAD_NOTE_SIGNATURE, () -> Cosignature.verify(
                note.with(List.of(Cosignature.sign(note.text(), witness, secret, 1_700_000_000))), witness));
        refused(LogFault.BAD_NOTE_SIGNATURE, () -> Cosignature.verify(
                note.with(List.of(SignedNote.Line.of(witness, neighbour.sign(note.text().getBytes(StandardCharsets.UTF_8))))), witness));
    }

    @Test
    void a_checkpoint_of_another_log_is_refused_though_the_key_signed_it() {
        var elsewhere = new Checkpoint("other", 7, Digest.of("root")).sign(log, secret);
        refused(LogFault.OTHER_LOG, () -> Checkpoint.verified(elsewhere, log));
    }

    @Test
    void a_checkpoint_has_three_lines_and_one_spelling() {
        var text = checkpoint.text();
        assertEquals(checkpoint, Checkpoint.parse(text));
        assertEquals(0, Checkpoint.parse(new Checkpoint("log", 0, TreeHash.EMPTY).text()).size());
        for (var wrong : List.of("", text.strip(), text + "more\n", text.replace("\n7\n", "\n07\n"), text.replace("\n7\n", "\n-7\n"),
                text.replace("\n7\n", "\n9007199254740992\n"), text.replace("\n7\n", "\n0\n"), text.replace("=\n", "\n"),
                text.replace("so-tong", "so tong"), text.replace("so-tong", "so+tong"), "\n7\n" + text.split("\n")[2] + "\n")) {
            refused(LogFault.CHECKPOINT_MALFORMED, () -> Checkpoint.parse(wrong));
        }
    }

    @Test
    void what_is_no_note_is_refused() {
        for (var wrong : List.of("", "text\n", "text\n\n", EXAMPLE.strip(), EXAMPLE.replace("\n\n", "\n"), EXAMPLE.replace("— ", "- "),
                EXAMPLE.replace("=\n", "\n"), EXAMPLE + "\n", EXAMPLE.replace("example.com/foo", ""), EXAMPLE.replace("foo", "f oo"),
                EXAMPLE.replace("foo", "f+oo"), EXAMPLE.replace("message", "mess\tage"), EXAMPLE.replace("\n", "\r\n"),
                "text\n\n— name AAAA\n", "x".repeat(SignedNote.LARGEST_BYTES) + EXAMPLE)) {
            refused(LogFault.NOTE_MALFORMED, () -> SignedNote.parse(wrong.getBytes(StandardCharsets.UTF_8)));
        }
        refused(LogFault.NOTE_MALFORMED, () -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}));
    }

    @Test
    void a_key_is_of_the_kind_wanted_and_its_id_is_its_own() {
        assertEquals(witness, NoteKey.parse(NoteKey.Kind.WITNESS, witness.toString()));
        var text = log.toString();
        for (var wrong : List.of("", "name", text.substring(0, text.length() - 4), text.replace("so-tong", "so-cai"), witness.toString(),
                text.replace(log.id(), witness.id()), text + "=", text.replace("so-tong", "so tong"), "+" + text)) {
            refused(LogFault.KEY_MALFORMED, () -> NoteKey.parse(NoteKey.Kind.LOG, wrong));
        }
    }

    @Test
    void the_board_says_which_key_its_log_has_and_nobody_else_can() {
        var board = new BoardKey.Private(Digest.of("board").bytes());
        var statement = LogKeyStatement.sign(log, board);
        LogKeyStatement.parse(statement.json().getBytes(StandardCharsets.UTF_8)).verify();
        assertThrows(ProtocolException.class, () -> new LogKeyStatement(log, secret.publicKey(), statement.signature()).verify());
        var otherLog = new NoteKey("other", NoteKey.Kind.LOG, secret.publicKey());
        assertThrows(ProtocolException.class, () -> new LogKeyStatement(otherLog, board.publicKey(), statement.signature()).verify());
    }

    private static void refused(LogFault fault, Executable act) {
        assertEquals(fault, assertThrows(ProtocolException.class, act).fault());
    }
}
