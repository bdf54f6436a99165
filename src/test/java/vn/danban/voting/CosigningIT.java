package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.board.log.LogRefusal;
import vn.danban.board.log.Witnesses;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;

/** What a listed witness signs is kept and shown; everything else is turned away. */
@VotingTest
@Property(name = "danban.witnesses", value = CosigningIT.WITNESS)
class CosigningIT {
    static final String WITNESS = "hang-xom.example+a4696efb+BNDwcjtkCCRI1PqGy55Jfu/qjOeKP8gSn2lfO4Wi3VSh";

    @Inject
    VotingFixtures fixtures;
    @Inject
    EmbeddedServer server;
    private final BoardKey.Private secret = new BoardKey.Private(Digest.of("a witness of the tests").bytes());
    private final NoteKey witness = NoteKey.parse(NoteKey.Kind.WITNESS, WITNESS);
    private LogReader log;

    @BeforeEach
    void a_log_with_entries() {
        log = new LogReader(server.getURI());
        fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(1)));
        log.checkpoint(now -> now.size() > 0);
    }

    private long now() {
        return fixtures.the(Clock.class).instant().getEpochSecond();
    }

    private SignedNote cosigned(SignedNote note, long seconds) {
        return new SignedNote(note.text(), List.of(Cosignature.sign(note.text(), witness, secret, seconds)));
    }

    private void refused(LogRefusal reason, SignedNote note) {
        assertRefused(reason, () -> fixtures.the(Witnesses.class).take(note.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(reason.status(), log.post("cosignatures", note.toString()).statusCode());
    }

    @Test
    void the_signature_of_a_listed_witness_stands_under_the_checkpoint_and_in_the_list() {
        SignedNote note = log.note();
        long seconds = now();
        assertEquals(204, log.post("cosignatures", cosigned(note, seconds).toString()).statusCode());

        assertEquals(seconds, Cosignature.verify(log.note(), witness));
        Witnesses.Witness listed = fixtures.the(Witnesses.class).all().getFirst();
        assertEquals(seconds, listed.time().getEpochSecond());
        SignedNote shown = SignedNote.parse(listed.checkpoint());
        assertEquals(listed.size(), Checkpoint.verified(shown, log.key()).size());
        assertEquals(seconds, Cosignature.verify(shown, witness));
    }

    @Test
    void an_older_signature_does_not_take_the_place_of_a_newer() {
        SignedNote note = log.note();
        log.post("cosignatures", cosigned(note, now() + 20).toString());
        assertEquals(204, log.post("cosignatures", cosigned(note, now() - 3600).toString()).statusCode());
        assertTrue(fixtures.the(Witnesses.class).all().getFirst().time().getEpochSecond() > now());
    }

    /** As the log signed it, whoever has cosigned it meanwhile. */
    private SignedNote signedByTheLogAlone() {
        SignedNote note = log.note();
        return new SignedNote(note.text(), note.signatures().stream().filter(line -> !line.name().equals(witness.name())).toList());
    }

    @Test
    void whatever_is_not_signed_by_a_listed_witness_for_a_tree_of_ours_is_turned_away() {
        SignedNote note = signedByTheLogAlone();
        refused(LogRefusal.UNKNOWN_WITNESS, note);
        NoteKey stranger = new NoteKey("stranger", NoteKey.Kind.WITNESS, secret.publicKey());
        refused(LogRefusal.UNKNOWN_WITNESS, note.with(List.of(Cosignature.sign(note.text(), stranger, secret, now()))));

        BoardKey.Private other = new BoardKey.Private(Digest.of("other").bytes());
        refused(LogRefusal.BAD_COSIGNATURE, new SignedNote(note.text(), List.of(Cosignature.sign(note.text(), witness, other, now()))));
        SignedNote good = cosigned(note, now());
        refused(LogRefusal.BAD_COSIGNATURE, good.with(List.of(Cosignature.sign(note.text(), witness, other, now()))));

        Checkpoint ours = log.checkpoint();
        for (Checkpoint wrong : List.of(new Checkpoint(ours.origin(), ours.size(), Digest.of("fork")),
                new Checkpoint(ours.origin(), ours.size() + 1000, ours.root()), new Checkpoint("other", ours.size(), ours.root()))) {
            refused(LogRefusal.OTHER_TREE, cosigned(new SignedNote(wrong.text(), note.signatures()), now()));
        }
        refused(LogRefusal.OTHER_TREE, cosigned(new SignedNote("no checkpoint\n", note.signatures()), now()));
        refused(LogRefusal.COSIGNED_AHEAD_OF_TIME, cosigned(note, now() + 3600));
    }

    @Test
    void what_is_no_signed_note_or_is_very_large_is_turned_away() {
        for (String wrong : List.of("{}", "", "text\n", log.note().text(), "x".repeat(SignedNote.LARGEST_BYTES))) {
            assertRefused(LogRefusal.COSIGNATURE_MALFORMED, () -> fixtures.the(Witnesses.class).take(wrong.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(400, log.post("cosignatures", "{}").statusCode());
    }
}
