package vn.danban.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.danban.elections.Draft;
import vn.danban.elections.ElectionPlan;
import vn.danban.elections.MakeElection;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardCheckpoint;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Hints;
import vn.danban.protocol.Proof;
import vn.danban.protocol.Question;
import vn.danban.protocol.SpellBallot;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.WriteHints;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.ArchiveWriter;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.ConsentPollRecord;
import vn.danban.protocol.statement.ConsentStatement;
import vn.danban.protocol.statement.OpinionReceipt;
import vn.danban.protocol.statement.OpinionStatement;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.SizedTally;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.protocol.trustee.VerifyTrustees;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.Progress;
import vn.danban.verifier.VerifyArchive;
import vn.danban.verifier.VerifyConsent;
import vn.danban.verifier.VerifyDiff;

/** Every reader of something that comes from outside: reading followed by writing, and a valid text to begin with. */
public enum Parser {
    STRING(() -> "\"Ấp \\\"Bình\\\" \\n\\u0001\\u007f\"", bytes -> json(bytes, json -> CanonicalJson.quote(json.string()))),
    WEIGHT(() -> "\"1073741824\"", bytes -> json(bytes, json -> CanonicalJson.weight(json.weight()))),
    NUMBERS(() -> "[0,1073741823,7]", bytes -> json(bytes, json -> CanonicalJson.array(json.array(CanonicalJson.Reader::number), String::valueOf))),
    ELEMENT(() -> Element.GENERATOR.toString(), bytes -> json(quoted(bytes), json -> Element.decode(json.plainString()).toString())),
    SCALAR(() -> Scalar.ORDER.subtract(BigInteger.ONE).toString(), bytes -> json(quoted(bytes), json -> Scalar.parse(json.plainString()).toString())),
    UUID(() -> "DanBanTestVote1", bytes -> json(quoted(bytes), json -> new ElectionUuid(json.plainString()).text())),
    TRACKER(() -> Digest.of("x").base64(), bytes -> json(quoted(bytes), json -> Digest.parseBase64(json.plainString()).base64())),
    BOARD_KEY(() -> RunningVote.BOARD_KEY.publicKey().hex(), bytes -> json(quoted(bytes), json -> BoardKey.parse(json.plainString()).hex())),
    PROOF(() -> new Proof(Scalar.ONE, Scalar.ZERO).json(), bytes -> text(Proof.parse(bytes).json())),
    ELECTION(() -> vote().file(Draft.ELECTION), bytes -> Election.parse(bytes).bytes()),
    DESCRIPTION(() -> vote().election().description(), Parser::description),
    TRUSTEES(() -> thresholds().file(Draft.TRUSTEES), bytes -> verified(TrusteeList.parse(bytes)).bytes()),
    TRUSTEE_KEY(() -> vote().trustees().trustees().getFirst().json(), bytes -> text(TrusteeKey.parse(bytes).json())),
    CREDENTIALS(() -> vote().file(Draft.CREDENTIALS), bytes -> CredentialList.parse(bytes).bytes()),
    SETUP_DATA(() -> vote().file(Draft.SETUP_DATA), bytes -> SetupData.parse(bytes).bytes()),
    SETUP_DATA_WITH_CERTIFICATE(() -> string(new SetupData(Digest.of("e"), Digest.of("t"), Digest.of("c"), Optional.of(Digest.of("s"))).bytes()),
        bytes -> SetupData.parse(bytes).bytes()),
    EVENT(() -> string(vote().events().get(1).bytes()), bytes -> Event.parse(bytes).bytes()),
    LOGGED_EVENT(() -> string(logged().bytes()), bytes -> LoggedEvent.parse(bytes).bytes()),
    SIGNED_NOTE(() -> new Checkpoint("log", 1, logged().leafHash()).sign(Samples.LOG, RunningVote.BOARD_KEY).toString(),
        bytes -> text(SignedNote.parse(bytes).toString())),
    LOG_KEY(() -> LogKeyStatement.sign(Samples.LOG, RunningVote.BOARD_KEY).json(), bytes -> text(LogKeyStatement.parse(bytes).json())),
    CLOSING(() -> string(Event.setup(Digest.of("x")).endBallots().bytes()), bytes -> Event.parse(bytes).bytes()),
    BALLOT(() -> vote().first(EventType.BALLOT).orElseThrow().payload(), SpellBallot::readAndWrite),
    BALLOT_WITH_BLANK(() -> thresholds().first(EventType.BALLOT).orElseThrow().payload(), SpellBallot::readAndWrite),
    ENCRYPTED_TALLY(() -> vote().first(EventType.ENCRYPTED_TALLY).orElseThrow().text(0), bytes -> EncryptedTally.parse(bytes).bytes()),
    SIZED_TALLY(() -> vote().first(EventType.ENCRYPTED_TALLY).orElseThrow().payload(), bytes -> SizedTally.parse(bytes).bytes()),
    DECRYPTION(() -> vote().first(EventType.PARTIAL_DECRYPTION).orElseThrow().text(0), bytes -> PartialDecryption.parse(bytes).bytes()),
    OWNED_DECRYPTION(() -> vote().first(EventType.PARTIAL_DECRYPTION).orElseThrow().payload(), bytes -> OwnedDecryption.parse(bytes).bytes()),
    RESULT(() -> string(new ElectionResult(List.of(List.of(0L, 1_073_741_823L, 1_073_741_824L))).bytes()), bytes -> ElectionResult.parse(bytes).bytes()),
    RECEIPT(() -> RunningVote.withHouseholds(2).cast(0, RunningVote.YES).receipt().json(), bytes -> text(BallotReceipt.parse(bytes).json())),
    CHECKPOINT(() -> BoardCheckpoint.sign(RunningVote.BOARD_KEY, new ElectionUuid("DanBanTestVote1"), 3, Digest.of("x")).json(),
        bytes -> text(BoardCheckpoint.parse(bytes).json())),
    OPINION_RECEIPT(() -> OpinionReceipt.sign(RunningVote.BOARD_KEY, new ElectionUuid("DanBanTestVote1"), Digest.of("x")).json(),
        bytes -> text(OpinionReceipt.parse(bytes).json())),
    CONSENT(() -> string(card().consent(new ElectionUuid("DanBanTestVote1"), Digest.of("text"), ConsentStatement.Answer.AGREE)), Parser::consent),
    OPINION(() -> string(card().opinion(new ElectionUuid("DanBanTestVote1"), "Đường \"liên ấp\"")), Parser::opinion),
    CONSENT_RECORD(() -> new ConsentPollRecord(new ElectionUuid("DanBanTestVote1"), "Nội dung", Digest.of("Nội dung"), Digest.of("r"), 3,
        "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z", List.of(Element.GENERATOR.toString()), List.of("{\"x\":1}")).json(), Parser::record),
    ENTRY_BUNDLE(() -> latin(EntryBundle.write(List.of(logged(), logged()))), bytes -> EntryBundle.write(EntryBundle.read(new TilePath(-1, 0, 2), bytes))),
    TILE_PATH(() -> "entries/x001/x234/067.p/255", bytes -> text(TilePath.parse(requireText(bytes)).toString())),
    NOTE_KEY(() -> Samples.LOG.toString(), bytes -> text(NoteKey.parse(NoteKey.Kind.LOG, requireText(bytes)).toString())),
    LOG_CHECKPOINT(() -> new Checkpoint("log", 1, logged().leafHash()).text(), bytes -> text(Checkpoint.parse(requireText(bytes)).text())),
    INCLUSION_PROOF(() -> new InclusionProof(1, List.of(Digest.of("l"), Digest.of("r")), new Checkpoint("log", 1, logged().leafHash()).sign(Samples.LOG, RunningVote.BOARD_KEY)).toString(),
        bytes -> text(InclusionProof.parse(requireText(bytes)).toString())),
    HINTS(() -> latin(WriteHints.write(vote().election(), vote().credentials(), ballots())), Parser::hints),
    ARCHIVE(() -> latin(vote().archive()), Parser::archive),
    CONTINUATION(() -> latin(vote().archive()), Parser::continuation),
    /** One file of a sound archive, whose place the first byte says, is exchanged, and setup data, names and chain are made to fit. */
    FILE_OF_ARCHIVE(() -> "\0" + thresholds().file(Draft.ELECTION), Parser::fileOfArchive);

    private static final class Samples {
        private static final NoteKey LOG = new NoteKey("log", NoteKey.Kind.LOG, RunningVote.BOARD_KEY.publicKey());
        private static final Draft VOTE = new MakeElection(ElectionPlan.ours(new Random(1), 2)).make();
        private static final Draft THRESHOLDS = new MakeElection(new ElectionPlan(2, false,
            List.of(new Question("Q", List.of("A"), true, 0, 1)), List.of(new ElectionPlan.Share(false, 2, 2)), List.of(), 1,
            List.of(new ElectionPlan.Cast(0, List.of(List.of(0, 1)))))).make();
    }

    private final Supplier<String> sample;
    private final UnaryOperator<byte[]> readAndWrite;

    Parser(Supplier<String> sample, UnaryOperator<byte[]> readAndWrite) {
        this.sample = sample;
        this.readAndWrite = readAndWrite;
    }

    /** A text it accepts. */
    public byte[] sample() {
        return List.of(ARCHIVE, CONTINUATION, HINTS, ENTRY_BUNDLE).contains(this) ? sample.get().getBytes(StandardCharsets.ISO_8859_1) : text(sample.get());
    }

    /** What was read, written again. @throws ProtocolException where it refuses, and never anything else */
    public byte[] readAndWrite(byte[] bytes) {
        return readAndWrite.apply(bytes);
    }

    /** Bytes are refused with a named fault, or mean exactly themselves; nothing third. */
    public void require(byte[] bytes) {
        byte[] written;
        try {
            written = readAndWrite(bytes.clone());
        } catch (ProtocolException refused) {
            return;
        }
        if (!Arrays.equals(bytes, written)) {
            throw new AssertionError(this + " reads\n" + string(bytes) + "\nand writes\n" + string(written));
        }
    }

    private static LoggedEvent logged() {
        return new LoggedEvent(new ElectionUuid("DanBanTestVote1"), 1, Digest.of("event"));
    }

    private static Draft vote() {
        return Samples.VOTE;
    }

    private static Draft thresholds() {
        return Samples.THRESHOLDS;
    }

    private static List<byte[]> ballots() {
        return vote().places(EventType.BALLOT).stream().map(place -> vote().steps.get(place).data().getFirst()).toList();
    }

    private static SignStatement card() {
        return new SignStatement(new CardKey(Scalar.of(7)), RandomScalars.from(new Random(1)));
    }

    private interface Read {
        String from(CanonicalJson.Reader json);
    }

    private static byte[] json(byte[] bytes, Read read) {
        var json = new CanonicalJson.Reader(bytes);
        var written = read.from(json);
        json.end();
        return text(written);
    }

    /** A text as the string it stands in; what it means is written without the quotes. */
    private static byte[] quoted(byte[] bytes) {
        return text("\"" + requireText(bytes) + "\"");
    }

    private static String requireText(byte[] bytes) {
        var text = string(bytes);
        if (!Arrays.equals(text(text), bytes)) {
            throw new ProtocolException(FormatFault.NOT_CANONICAL, "not UTF-8");
        }
        return text;
    }

    /** A description reaches its reader as text of an election, which was UTF-8. */
    private static byte[] description(byte[] bytes) {
        return text(VoteDescription.parse(requireText(bytes)).json());
    }

    private static TrusteeList verified(TrusteeList list) {
        VerifyTrustees.verify(list);
        return list;
    }

    private static byte[] consent(byte[] bytes) {
        var read = ConsentStatement.verified(bytes);
        return signed(ConsentStatement.unsigned(read.poll(), read.matter(), read.credential(), read.answer()), read.signature());
    }

    private static byte[] opinion(byte[] bytes) {
        var read = OpinionStatement.verified(bytes);
        return signed(OpinionStatement.unsigned(read.vote(), read.credential(), read.text()), read.signature());
    }

    private static byte[] signed(String unsigned, Proof signature) {
        return text(unsigned.substring(0, unsigned.length() - 1) + ",\"signature\":" + signature.json() + "}");
    }

    private static byte[] record(byte[] bytes) {
        VerifyConsent.verify(bytes, List.of());
        return text(ConsentPollRecord.parse(bytes).json());
    }

    /** Judged too: the verifier reports on everything and throws only what it says. */
    private static byte[] archive(byte[] bytes) {
        var archive = ArchiveReader.read(bytes);
        VerifyArchive.verify(bytes);
        try {
            var out = new ByteArrayOutputStream();
            var writer = ArchiveWriter.begin(out, archive.timestamp());
            for (var entry : archive.entries()) {
                writer.append(entry.event(), entry.data());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compared in both directions with a sound archive; what comes out is a finding, not other bytes. */
    private static byte[] continuation(byte[] bytes) {
        var archive = vote().archive();
        VerifyDiff.compare(archive, bytes);
        VerifyDiff.compare(bytes, archive);
        return bytes;
    }

    /** Whatever is in it, the report is the same. */
    private static byte[] hints(byte[] bytes) {
        if (Hints.parse(bytes, vote().election()).isEmpty()) {
            throw new ProtocolException(FormatFault.NOT_CANONICAL, "no hints for this election");
        }
        if (!VerifyArchive.verify(vote().archive(), Evidence.NONE, Progress.UNWATCHED, Optional.of(bytes)).accepted()) {
            throw new AssertionError("hints made a sound archive doubtful");
        }
        return bytes;
    }

    private static byte[] fileOfArchive(byte[] bytes) {
        if (bytes.length > 0) {
            var draft = thresholds().copy();
            var files = draft.steps.stream().flatMap(step -> IntStream.range(0, step.data().size()).mapToObj(i -> Map.entry(step, i))).toList();
            var chosen = files.get((bytes[0] & 0xff) % files.size());
            var data = chosen.getKey().data();
            data.set(chosen.getValue(), Arrays.copyOfRange(bytes, 1, bytes.length));
            if (chosen.getKey().type() == EventType.SETUP && chosen.getValue() != Draft.SETUP_DATA) {
                data.set(Draft.SETUP_DATA, SetupData.of(data).bytes());
            }
            VerifyArchive.verify(draft.archive()).refusals().stream().findFirst().ifPresent(refused -> {
                throw new ProtocolException(refused.fault(), refused.detail());
            });
        }
        return bytes;
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
