package vn.danban.protocol.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.CredentialForVote;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Question;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.ArchiveWriter;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.tally.ComputeEncryptedTally;
import vn.danban.protocol.tally.ComputeResult;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.Trustee;
import vn.danban.protocol.trustee.TrusteeList;

/**
 * A whole vote in memory, for tests: every secret at hand, each step appended to the archive as the board would.
 * Attackers override a step and append what they like.
 */
public final class RunningVote {
    public static final List<Integer> YES = List.of(1, 0, 0);
    public static final List<Integer> NO = List.of(0, 1, 0);
    public static final List<Integer> OTHER = List.of(0, 0, 1);
    public static final Question QUESTION = new Question(
            "Bà con có tán thành làm đường liên ấp không?",
            List.of("Đồng ý", "Không đồng ý", "Ý kiến khác"),
            false,
            1,
            1);
    public static final BoardKey.Private BOARD_KEY =
            new BoardKey.Private(Digest.of("board key of tests").bytes());

    private static final Instant TIMESTAMP = Instant.parse("2026-11-23T00:00:00Z");

    /** What differs from vote to vote; {@link #usual} is an honest vote of ours. */
    public record Plan(
            int households, int trustees, List<Question> questions, String description, CredentialList credentials, int needed) {
        public Plan withQuestions(Question... other) {
            return new Plan(households, trustees, List.of(other), description, credentials, needed);
        }

        public Plan withDescription(String other) {
            return new Plan(households, trustees, questions, other, credentials, needed);
        }

        public Plan withCredentials(CredentialList other) {
            return new Plan(households, trustees, questions, description, other, needed);
        }

        /** The trustees make a threshold set of whom so many suffice. */
        public Plan ofWhomSuffice(int some) {
            return new Plan(households, trustees, questions, description, credentials, some);
        }
    }

    public final RandomScalars random = RandomScalars.from(new Random(20261123));
    public final Election election;
    public final CredentialList credentials;
    public final List<GenerateTrusteeKey.KeyPair> trustees;

    private final TrusteeList trusteeList;
    private final List<Scalar> secrets;
    private final List<CardKey> cards;
    private final List<Event> events = new ArrayList<>();
    private final List<List<byte[]>> data = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final TreeMap<Integer, PartialDecryption> decryptions = new TreeMap<>();

    public static Plan usual(int households, int trustees) {
        var description = new VoteDescription(
                "Ấp Bình Tân, xã Bình Minh Đông, tỉnh Tây Ninh",
                "K6",
                households,
                households / 2 + 1,
                Instant.parse("2026-11-23T00:00:00Z"),
                Instant.parse("2026-11-27T10:00:00Z"),
                Digest.of("roll"),
                Digest.of("text"),
                List.of(),
                Digest.of("pages"),
                BOARD_KEY.publicKey());
        return new Plan(households, trustees, List.of(QUESTION), description.json(), null, 0);
    }

    public static RunningVote withHouseholds(int households) {
        return new RunningVote(usual(households, 2));
    }

    public RunningVote(Plan plan) {
        var uuid = new ElectionUuid("DanBanTestVote1");
        cards = IntStream.range(0, plan.households)
                .mapToObj(i -> new CardKey(random.next()))
                .toList();
        trustees = IntStream.range(0, plan.needed == 0 ? plan.trustees : 0)
                .mapToObj(i -> GenerateTrusteeKey.generate(random))
                .toList();
        if (plan.needed == 0) {
            trusteeList = new TrusteeList(
                    trustees.stream().<Trustee>map(GenerateTrusteeKey.KeyPair::key).toList());
            secrets = trustees.stream().map(GenerateTrusteeKey.KeyPair::secret).toList();
        } else {
            var held = new HeldCeremony(
                    new Ceremony(uuid, 1, plan.trustees, plan.needed),
                    index -> Digest.of("seed of tests " + index).bytes());
            trusteeList = held.trustees();
            secrets = IntStream.rangeClosed(1, plan.trustees)
                    .mapToObj(index -> held.verificationKey(index).secret())
                    .toList();
        }
        credentials = plan.credentials != null
                ? plan.credentials
                : CredentialList.of(cards.stream()
                        .map(card -> CredentialForVote.of(uuid, card.publicKey()))
                        .toList());
        election = Election.of(
                uuid, "Làm đường liên ấp", plan.description, trusteeList().electionKey(), plan.questions);
        var setup = SetupData.of(election.bytes(), trusteeList().bytes(), credentials.bytes())
                .bytes();
        append(Event.setup(Digest.of(setup)), election.bytes(), trusteeList().bytes(), credentials.bytes(), setup);
    }

    public TrusteeList trusteeList() {
        return trusteeList;
    }

    public Scalar signingKey(int household) {
        return cards.get(household).signingKey(election.uuid());
    }

    /** Appends whatever is given: the honest way and the attackers'. */
    public RunningVote append(Event event, byte[]... contents) {
        events.add(event);
        data.add(List.of(contents));
        return this;
    }

    public RunningVote append(EventType type, byte[]... contents) {
        var next = contents.length == 0
                ? events.getLast().endBallots()
                : events.getLast().next(type, Digest.of(contents[contents.length - 1]));
        return append(next, contents);
    }

    /** Throws the archive away and begins another with these files, the setup data last. */
    public RunningVote beginAgain(byte[]... files) {
        events.clear();
        data.clear();
        return append(Event.setup(Digest.of(files[files.length - 1])), files);
    }

    /** @param answer to the only question */
    public byte[] seal(int household, List<Integer> answer) {
        return new SealBallot(election).seal(List.of(answer), signingKey(household), random);
    }

    public RunningVote cast(int household, List<Integer> answer) {
        return cast(seal(household, answer));
    }

    public RunningVote cast(byte[] ballot) {
        ballots.add(new VerifyBallot(election, credentials).verify(ballot));
        return append(EventType.BALLOT, ballot);
    }

    public BallotReceipt receipt() {
        var last = events.getLast();
        return BallotReceipt.sign(
                BOARD_KEY, election.uuid(), last.payload().orElseThrow(), last.height(), last.digest());
    }

    public RunningVote close() {
        return append(EventType.END_BALLOTS);
    }

    public ComputeEncryptedTally.Tally computeTally() {
        return ComputeEncryptedTally.compute(election, credentials, ballots);
    }

    public RunningVote tally() {
        var tally = computeTally();
        return append(
                EventType.ENCRYPTED_TALLY,
                tally.encrypted().bytes(),
                tally.sized().bytes());
    }

    public PartialDecryption decryption(int owner) {
        return DecryptPartially.decrypt(
                election, computeTally().encrypted(), secrets.get(owner - 1), random);
    }

    public RunningVote decrypt(int owner) {
        return decrypt(owner, decryption(owner));
    }

    public RunningVote decrypt(int owner, PartialDecryption decryption) {
        decryptions.put(owner, decryption);
        return append(
                EventType.PARTIAL_DECRYPTION,
                decryption.bytes(),
                new OwnedDecryption(owner, Digest.of(decryption.bytes())).bytes());
    }

    public RunningVote publish() {
        var tally = computeTally();
        return append(
                EventType.RESULT,
                ComputeResult.compute(trusteeList(), tally.encrypted(), tally.sized(), decryptions)
                        .bytes());
    }

    /** From closing to the result, with as many trustees as are needed: the last ones. */
    public RunningVote finish() {
        close().tally();
        IntStream.rangeClosed(secrets.size() - trusteeList.needed() + 1, secrets.size()).forEach(this::decrypt);
        return publish();
    }

    public byte[] archive() {
        try {
            var out = new ByteArrayOutputStream();
            var writer = ArchiveWriter.begin(out, TIMESTAMP);
            for (var i = 0; i < events.size(); i++) {
                writer.append(events.get(i), data.get(i));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
