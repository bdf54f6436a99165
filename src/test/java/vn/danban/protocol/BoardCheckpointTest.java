package vn.danban.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** Protocol §5.1 — the board's signed word on how far it had come. */
class BoardCheckpointTest {
    private static final BoardKey.Private KEY = new BoardKey.Private(new byte[32]);
    private static final ElectionUuid VOTE = new ElectionUuid("1111111111111a");
    private static final BoardCheckpoint SIGNED = BoardCheckpoint.sign(KEY, VOTE, 12, Digest.of(new byte[] {1}));

    @Test
    void it_is_read_as_it_was_written_and_the_boards_key_accepts_it() {
        BoardCheckpoint read = BoardCheckpoint.parse(SIGNED.json().getBytes(StandardCharsets.UTF_8));
        assertEquals(SIGNED, read);
        read.verify(KEY.publicKey());
    }

    @ParameterizedTest
    @CsvSource({"1111111111111a,1111111111111b", "12,13", "'\"event\":\"4','\"event\":\"5'", "'\"}','\" }'", "'{\"v','{ \"v'"})
    void another_vote_height_event_or_another_spelling_is_refused(String from, String to) {
        byte[] changed = SIGNED.json().replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8);
        assertThrows(ProtocolException.class, () -> BoardCheckpoint.parse(changed).verify(KEY.publicKey()));
    }

    @Test
    void a_receipt_for_a_ballot_is_no_checkpoint() {
        BallotReceipt receipt = BallotReceipt.sign(KEY, VOTE, Digest.of(new byte[] {2}), 12, Digest.of(new byte[] {1}));
        BoardCheckpoint forged = new BoardCheckpoint(VOTE, 12, receipt.event(), receipt.signature());
        assertThrows(ProtocolException.class, () -> forged.verify(KEY.publicKey()));
    }
}
