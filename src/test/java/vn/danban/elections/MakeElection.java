package vn.danban.elections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.MakeThresholdSet;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.protocol.trustee.TrusteeList;

/** Makes a planned election from the first key to the result, the same one each time. */
public final class MakeElection {
    private static final long SECONDS = 1_795_369_157;

    private final ElectionPlan plan;
    private final Random chance;
    private final RandomScalars random;
    private final TreeMap<Integer, Scalar> trustees = new TreeMap<>();
    private final List<Integer> decrypting = new ArrayList<>();
    private final List<MakeThresholdSet> sets = new ArrayList<>();

    public MakeElection(ElectionPlan plan) {
        this.plan = plan;
        chance = new Random(plan.seed());
        random = RandomScalars.from(chance);
    }

    /** The whole election, with the result. */
    public Draft make() {
        var draft = begin();
        var seal = new SealBallot(draft.election());
        var keys = List.copyOf(draft.secrets.voters().values());
        plan.casts().forEach(cast -> draft.add(EventType.BALLOT, seal.seal(cast.answers(), keys.get(cast.voter()), random)));
        draft.close().addTally(draft.credentials());
        decrypting.forEach(owner -> draft.addDecryption(owner, draft.decryption(owner)));
        return draft.addResult();
    }

    /** The setup alone. */
    public Draft begin() {
        var keys = Stream.generate(random::next).limit(plan.voters()).toList();
        var trusteesFile = CanonicalJson.bytes(CanonicalJson.array(plan.shares(), this::share));
        var election = Election.of(
                ElectionUuid.random(chance), "Bầu \"thử\" / " + plan.seed(), description(),
                TrusteeList.parse(trusteesFile).electionKey(), plan.questions()).bytes();
        var credentials = credentials(keys);
        var voters = new LinkedHashMap<String, Scalar>();
        keys.forEach(key -> voters.put(power(key).toString(), key));
        return new Draft(SECONDS, new Secrets(voters, trustees, random)).add(EventType.SETUP, election, trusteesFile, credentials,
                SetupData.of(election, trusteesFile, credentials).bytes());
    }

    /** The threshold sets among the trustees, in order, with their secrets. */
    public List<MakeThresholdSet> sets() {
        return List.copyOf(sets);
    }

    private String share(ElectionPlan.Share share) {
        var first = trustees.size() + 1;
        if (share.single()) {
            var pair = GenerateTrusteeKey.generate(random);
            trustees.put(first, pair.secret());
            decrypting.add(first);
            return "[\"Single\"," + pair.key().json() + "]";
        }
        var set = new MakeThresholdSet(share.needed(), share.size(), random);
        sets.add(set);
        IntStream.range(0, share.size()).forEach(i -> trustees.put(first + i, set.share(i + 1)));
        var members = new ArrayList<>(IntStream.range(first, first + share.size()).boxed().toList());
        Collections.shuffle(members, chance);
        members.subList(0, share.needed()).stream().sorted().forEach(decrypting::add);
        return "[\"Pedersen\"," + set.json() + "]";
    }

    private byte[] credentials(List<Scalar> keys) {
        var elements = keys.stream().map(MakeElection::power).toList();
        if (plan.weights().isEmpty()) {
            return CredentialList.of(elements).bytes();
        }
        var weights = new HashMap<Element, Long>();
        IntStream.range(0, elements.size()).forEach(i -> weights.put(elements.get(i), plan.weights().get(i)));
        return CanonicalJson.bytes(CanonicalJson.array(
                elements.stream().sorted(Comparator.comparing(Element::littleEndian, Arrays::compareUnsigned)).toList(),
                credential -> "\"" + credential + "," + weights.get(credential) + "\""));
    }

    private String description() {
        if (!plan.ours()) {
            return "Mô tả\n\"" + plan.seed() + "\" \u0001\u007f";
        }
        return new VoteDescription(
                "Ấp Bình Tân, xã Bình Minh Đông", "K6", plan.voters(), plan.voters() / 2 + 1,
                Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-27T10:00:00Z"), Digest.of("roll"), Digest.of("text"),
                List.of(Digest.of("paper")), Digest.of("pages"), RunningVote.BOARD_KEY.publicKey()).json();
    }

    private static Element power(Scalar exponent) {
        return FixedBase.GENERATOR.power(exponent);
    }
}
