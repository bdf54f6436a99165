package vn.danban.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.SizedTally;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.protocol.trustee.TrusteeList;

/**
 * Whatever bytes come: a reader returns a value that is written as exactly these bytes, or refuses with a named fault;
 * nothing third.
 */
class StrictReadersTest {
    /** A format: a valid text of it, and reading followed by writing. */
    private record Format(String name, byte[] valid, UnaryOperator<byte[]> readAndWrite) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Format> FORMATS = formats();

    private static List<Format> formats() {
        var vote = RunningVote.withHouseholds(2).cast(0, RunningVote.YES);
        var receipt = vote.receipt();
        vote.close().tally();
        var event = Event.setup(Digest.of("setup")).next(EventType.BALLOT, Digest.of("ballot"));
        var key = vote.trustees.getFirst().key();
        var weighty = new ElectionResult(List.of(List.of(0L, 1_073_741_823L, 1_073_741_824L)));
        var logged = new LoggedEvent(vote.election.uuid(), 1, event.digest());
        var secret = new BoardKey.Private(Digest.of("log").bytes());
        var log = new NoteKey("log", NoteKey.Kind.LOG, secret.publicKey());
        var note = new Checkpoint("log", 1, logged.leafHash()).sign(log, secret);
        return List.of(
                new Format("election", vote.election.bytes(), bytes -> Election.parse(bytes)
                        .bytes()),
                new Format(
                        "description",
                        CanonicalJson.bytes(vote.election.description()),
                        StrictReadersTest::description),
                new Format("trustees", vote.trusteeList().bytes(), bytes -> TrusteeList.parse(bytes)
                        .bytes()),
                new Format(
                        "trustee key",
                        CanonicalJson.bytes(key.json()),
                        bytes -> CanonicalJson.bytes(TrusteeKey.parse(bytes).json())),
                new Format("credentials", vote.credentials.bytes(), bytes -> CredentialList.parse(bytes)
                        .bytes()),
                new Format(
                        "setup data",
                        SetupData.of(new byte[1], new byte[2], new byte[3]).bytes(),
                        bytes -> SetupData.parse(bytes).bytes()),
                new Format("event", event.bytes(), bytes -> Event.parse(bytes).bytes()),
                new Format(
                        "encrypted tally", vote.computeTally().encrypted().bytes(), bytes -> EncryptedTally.parse(bytes)
                                .bytes()),
                new Format("sized tally", vote.computeTally().sized().bytes(), bytes -> SizedTally.parse(bytes)
                        .bytes()),
                new Format("partial decryption", vote.decryption(1).bytes(), bytes -> PartialDecryption.parse(bytes)
                        .bytes()),
                new Format(
                        "owned decryption",
                        new OwnedDecryption(2, Digest.of("x")).bytes(),
                        bytes -> OwnedDecryption.parse(bytes).bytes()),
                new Format("result", weighty.bytes(), bytes -> ElectionResult.parse(bytes)
                        .bytes()),
                new Format(
                        "receipt",
                        CanonicalJson.bytes(receipt.json()),
                        bytes -> CanonicalJson.bytes(BallotReceipt.parse(bytes).json())),
                new Format("logged event", logged.bytes(), bytes -> LoggedEvent.parse(bytes).bytes()),
                new Format("signed note", CanonicalJson.bytes(note.toString()), bytes -> CanonicalJson.bytes(SignedNote.parse(bytes).toString())),
                new Format(
                        "log key",
                        CanonicalJson.bytes(LogKeyStatement.sign(log, secret).json()),
                        bytes -> CanonicalJson.bytes(LogKeyStatement.parse(bytes).json())),
                new Format(
                        "proof",
                        CanonicalJson.bytes(key.knowledge().json()),
                        bytes -> CanonicalJson.bytes(Proof.parse(bytes).json())));
    }

    private static byte[] description(byte[] bytes) {
        // A description reaches its reader as text of an election, which was UTF-8.
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(bytes, CanonicalJson.bytes(text))) {
            throw new ProtocolException(FormatFault.NOT_CANONICAL, "not UTF-8");
        }
        return CanonicalJson.bytes(VoteDescription.parse(text).json());
    }

    @Test
    void every_valid_text_is_written_back_byte_for_byte() {
        for (var format : FORMATS) {
            assertArrayEquals(format.valid, format.readAndWrite.apply(format.valid), format.name);
        }
    }

    @Property(tries = 2000)
    void a_changed_text_is_refused_or_means_exactly_itself(
            @ForAll("anyFormat") Format format,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll("bytes") byte value,
            @ForAll @IntRange(max = 3) int kind) {
        var at = place % format.valid.length;
        var before = Arrays.copyOf(format.valid, at);
        var rest = Arrays.copyOfRange(format.valid, kind == 1 ? at : at + 1, format.valid.length);
        var changed =
                switch (kind) {
                    case 0, 1 -> join(before, new byte[] {value}, rest);
                    case 2 -> join(before, new byte[0], rest);
                    default -> before;
                };
        byte[] written;
        try {
            written = format.readAndWrite.apply(changed);
        } catch (ProtocolException e) {
            return;
        }
        assertArrayEquals(changed, written);
    }

    private static byte[] join(byte[] a, byte[] b, byte[] c) {
        var joined = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        System.arraycopy(c, 0, joined, a.length + b.length, c.length);
        return joined;
    }

    @Provide
    Arbitrary<Format> anyFormat() {
        return Arbitraries.of(FORMATS);
    }

    /** Mostly characters that mean something in JSON. */
    @Provide
    Arbitrary<Byte> bytes() {
        return Arbitraries.oneOf(
                Arbitraries.of("{}[]\",:\\ 019afu-+.eZT\u007f\n"
                        .chars()
                        .mapToObj(c -> (byte) c)
                        .toList()),
                Arbitraries.bytes());
    }
}
