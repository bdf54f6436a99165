package vn.danban.protocol.vectors;

import static vn.danban.protocol.vectors.ValueVectors.fixed;
import static vn.danban.protocol.vectors.ValueVectors.random;
import static vn.danban.protocol.vectors.ValueVectors.string;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.OpenBallot;
import vn.danban.protocol.Question;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.Forging;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for ballots: one election of ours and one with every feature of the format. */
final class BallotVectors {
    static final Scalar TRUSTEE = fixed("trustee 1", 0);
    static final Election VOTE = Election.of(
            ValueVectors.UUID,
            "Làm đường liên ấp",
            ValueVectors.description().json(),
            FixedBase.GENERATOR.power(TRUSTEE),
            List.of(new Question(
                    "Bà con có tán thành làm đường liên ấp không?",
                    List.of("Đồng ý", "Không đồng ý", "Ý kiến khác"),
                    false,
                    1,
                    1)));
    static final Election RICH = Election.of(
            ValueVectors.UUID,
            "N",
            "D",
            FixedBase.GENERATOR.power(TRUSTEE),
            List.of(
                    new Question("Up to two", List.of("A", "B", "C"), false, 0, 2),
                    new Question("One, two or blank", List.of("Y", "N"), true, 1, 2)));
    static final List<Scalar> KEYS =
            IntStream.range(0, 3).mapToObj(n -> fixed("credential", n)).toList();
    static final CredentialList CREDENTIALS =
            CredentialList.of(KEYS.stream().map(FixedBase.GENERATOR::power).toList());
    static final List<List<Integer>> YES = List.of(List.of(1, 0, 0));

    private BallotVectors() {}

    static List<Cases> all() {
        return List.of(sealBallot(), openBallot(), verifyBallot());
    }

    static RandomScalars scalars(String name) {
        return new Replay.Input(WriteVectors.map("random", random(name, 60))).random();
    }

    static byte[] seal(Election election, List<List<Integer>> choices, int voter) {
        return new SealBallot(election).seal(choices, KEYS.get(voter), scalars("ballot " + voter));
    }

    private static Cases sealBallot() {
        var cases = new Cases(
                "SealBallot",
                "Draws, for each question: r of each choice; then for each proof (individual ones in order, blank"
                    + " proof, overall proof), for each branch in order, challenge and response of a false branch or w"
                    + " of the true one; at last w of the signature.");
        Stream.of(YES, List.of(List.of(0, 1, 0)), List.of(List.of(0, 0, 1)))
                .forEach(choices -> cases.accepted(
                        "our vote " + choices,
                        "election",
                        string(VOTE.bytes()),
                        "choices",
                        longs(choices),
                        "signingKey",
                        KEYS.getFirst().toString(),
                        "random",
                        random("ballot 0", 17)));
        Stream.of(
                        List.of(List.of(0, 0, 0), List.of(1, 0, 0)),
                        List.of(List.of(1, 0, 1), List.of(0, 1, 1)),
                        List.of(List.of(0, 1, 0), List.of(0, 0, 1)))
                .forEach(choices -> cases.accepted(
                        "two questions, one with blank " + choices,
                        "election",
                        string(RICH.bytes()),
                        "choices",
                        longs(choices),
                        "signingKey",
                        KEYS.get(1).toString(),
                        "random",
                        random("ballot 1", 38)));
        return cases;
    }

    private static Cases openBallot() {
        var cases = new Cases("OpenBallot", "What a ballot says, with the randomness of its ciphertexts.");
        var ours = string(seal(VOTE, YES, 0));
        var itsRandomness = random("ballot 0", 3);
        var rich = string(seal(RICH, List.of(List.of(1, 0, 1), List.of(0, 1, 1)), 1));
        var drawn = random("ballot 1", 38);
        // Three of the first question; then its proofs draw 3·(2+1) and 3+2 more.
        var both = List.of(drawn.get(0), drawn.get(1), drawn.get(2), drawn.get(17), drawn.get(18), drawn.get(19));
        cases.accepted("our vote", "election", string(VOTE.bytes()), "ballot", ours, "randomness", itsRandomness);
        cases.accepted("two questions, one with blank", "election", string(RICH.bytes()), "ballot", rich, "randomness", both);
        Stream.of(
                        new Opening("another's randomness", OpenBallot.OpeningFault.NOT_ITS_RANDOMNESS, VOTE, ours, random("ballot 2", 3)),
                        new Opening("in another order", OpenBallot.OpeningFault.NOT_ITS_RANDOMNESS, VOTE, ours, itsRandomness.reversed()),
                        new Opening("two for three choices", BallotFault.WRONG_SHAPE, VOTE, ours, itsRandomness.subList(0, 2)),
                        new Opening("one too many", BallotFault.WRONG_SHAPE, VOTE, ours, random("ballot 0", 4)),
                        new Opening("of another vote", BallotFault.OTHER_FINGERPRINT, RICH, ours, itsRandomness),
                        new Opening("white space", FormatFault.NOT_CANONICAL, VOTE, ours + "\n", itsRandomness),
                        new Opening(
                                "beta exchanged for a two",
                                OpenBallot.OpeningFault.NOT_ITS_RANDOMNESS,
                                VOTE,
                                ours.replace(field(ours, "beta"), VOTE.publicKey().power(Scalar.parse(itsRandomness.getFirst()))
                                        .multiply(FixedBase.GENERATOR.power(Scalar.of(2))).toString()),
                                itsRandomness))
                .forEach(opening -> cases.refused(opening.name, opening.fault, "election", string(opening.election.bytes()),
                        "ballot", opening.ballot, "randomness", opening.randomness));
        return cases;
    }

    static Map<String, Object> replayOpenBallot(Replay.Input input) {
        var opened = OpenBallot.open(Election.parse(input.bytes("election")), input.bytes("ballot"),
                input.texts("randomness").stream().map(Scalar::parse).toList());
        return WriteVectors.map("choices", longs(opened));
    }

    private record Opening(String name, Enum<?> fault, Election election, String ballot, List<String> randomness) {}

    private static List<List<Long>> longs(List<List<Integer>> choices) {
        return choices.stream()
                .map(row -> row.stream().map(Integer::longValue).toList())
                .toList();
    }

    private static Cases verifyBallot() {
        var good = string(seal(VOTE, YES, 0));
        var rich = string(seal(RICH, List.of(List.of(1, 0, 1), List.of(0, 1, 1)), 1));
        var others = string(seal(VOTE, List.of(List.of(0, 1, 0)), 1));
        var credentials = string(CREDENTIALS.bytes());
        var cases = new Cases(
                "VerifyBallot",
                "All checks of a ballot; where several fail, the first in the order of the faults counts.");
        cases.accepted("our vote", input(VOTE, credentials, good));
        cases.accepted("two questions, one with blank", input(RICH, credentials, rich));
        var alpha = field(good, "alpha");
        var challenge = field(good, "challenge");
        var forged = List.of(
                new Forgery("white space", BallotFault.NOT_CANONICAL, good.replaceFirst(",", ", ")),
                new Forgery("trailing line end", BallotFault.NOT_CANONICAL, good + "\n"),
                new Forgery(
                        "duplicate key",
                        BallotFault.NOT_CANONICAL,
                        good.replaceFirst("\\{", "{\"election_uuid\":\"DanBanVectors1\",")),
                new Forgery("unknown field", BallotFault.NOT_CANONICAL, good.replaceFirst("}$", ",\"x\":1}")),
                new Forgery("escaped letter", BallotFault.NOT_CANONICAL, good.replaceFirst("\"D", "\"\\\\u0044")),
                new Forgery(
                        "number for a string",
                        BallotFault.NOT_CANONICAL,
                        good.replace("\"" + challenge + "\"", challenge)),
                new Forgery(
                        "scalar not below q",
                        BallotFault.SCALAR_INVALID,
                        good.replace(
                                challenge,
                                new Scalar(new BigInteger(challenge))
                                        .value()
                                        .add(Scalar.ORDER)
                                        .toString())),
                new Forgery("negative scalar", BallotFault.SCALAR_INVALID, good.replace(challenge, "-1")),
                new Forgery("empty scalar", BallotFault.SCALAR_INVALID, good.replace(challenge, "")),
                new Forgery(
                        "another uuid", BallotFault.OTHER_ELECTION, good.replace("DanBanVectors1", "DanBanVectors2")),
                new Forgery("made for another description", BallotFault.OTHER_FINGERPRINT, rich),
                new Forgery(
                        "credential of nobody",
                        BallotFault.UNKNOWN_CREDENTIAL,
                        string(new SealBallot(VOTE).seal(YES, fixed("nobody", 0), scalars("ballot 0")))),
                new Forgery(
                        "credential outside the group",
                        BallotFault.UNKNOWN_CREDENTIAL,
                        good.replace(field(good, "credential"), "0".repeat(64))),
                new Forgery(
                        "a choice more",
                        BallotFault.WRONG_SHAPE,
                        signed(good.replace(
                                "\"choices\":[",
                                "\"choices\":[{\"alpha\":\"" + alpha + "\",\"beta\":\"" + alpha + "\"},"))),
                new Forgery(
                        "no answer",
                        BallotFault.WRONG_SHAPE,
                        signed(good.replaceFirst("\"answers\":\\[.*],\"signature\"", "\"answers\":[],\"signature\""))),
                new Forgery(
                        "alpha not on the curve",
                        BallotFault.ELEMENT_INVALID,
                        signed(good.replace(alpha, "0".repeat(63) + "2"))),
                new Forgery(
                        "alpha not below p",
                        BallotFault.ELEMENT_INVALID,
                        signed(good.replace(alpha, "7f" + "f".repeat(60) + "ee"))),
                new Forgery(
                        "alpha of order 4",
                        BallotFault.ELEMENT_NOT_IN_GROUP,
                        signed(good.replace(alpha, "0".repeat(64)))),
                new Forgery(
                        "alpha neutral",
                        BallotFault.BAD_INDIVIDUAL_PROOF,
                        signed(good.replace(alpha, "0".repeat(63) + "1"))),
                new Forgery("changed after signing", BallotFault.WRONG_SIGNATURE_HASH, good.replace(challenge, "0")),
                new Forgery(
                        "signed with another key",
                        BallotFault.BAD_SIGNATURE,
                        string(Forging.signAgain(CanonicalJson.bytes(good), KEYS.get(1), scalars("forged")))),
                new Forgery("challenge 0", BallotFault.BAD_INDIVIDUAL_PROOF, signed(good.replace(challenge, "0"))),
                new Forgery(
                        "ciphertexts and proofs of another voter",
                        BallotFault.BAD_INDIVIDUAL_PROOF,
                        signed(good.replace(answers(good), answers(others)))),
                new Forgery(
                        "two yes votes in one choice",
                        BallotFault.BAD_INDIVIDUAL_PROOF,
                        string(seal(VOTE, List.of(List.of(2, 0, 0)), 0))),
                new Forgery(
                        "two choices of one allowed",
                        BallotFault.BAD_OVERALL_PROOF,
                        string(seal(VOTE, List.of(List.of(1, 1, 0)), 0))),
                new Forgery(
                        "nothing chosen",
                        BallotFault.BAD_OVERALL_PROOF,
                        string(seal(VOTE, List.of(List.of(0, 0, 0)), 0))));
        forged.forEach(forgery -> cases.refused(forgery.name, forgery.fault, input(VOTE, credentials, forgery.ballot)));
        cases.refused(
                "blank and a choice at once",
                BallotFault.BAD_BLANK_PROOF,
                input(RICH, credentials, string(seal(RICH, List.of(List.of(0, 0, 0), List.of(1, 1, 0)), 1))));
        cases.refused(
                "blank proof missing",
                BallotFault.WRONG_SHAPE,
                input(RICH, credentials, rich.replaceFirst(",\"blank_proof\":\\[[^]]*]", "")));
        cases.refused(
                "three choices of two allowed",
                BallotFault.BAD_OVERALL_PROOF,
                input(RICH, credentials, string(seal(RICH, List.of(List.of(1, 1, 1), List.of(0, 1, 0)), 1))));
        return cases;
    }

    private record Forgery(String name, BallotFault fault, String ballot) {}

    private static Object[] input(Election election, String credentials, String ballot) {
        return new Object[] {"election", string(election.bytes()), "credentials", credentials, "ballot", ballot};
    }

    private static String signed(String forged) {
        return string(Forging.signAgain(CanonicalJson.bytes(forged), KEYS.getFirst(), scalars("forged")));
    }

    private static String field(String ballot, String name) {
        return ballot.replaceFirst("^.*?\"" + name + "\":\"([^\"]*)\".*$", "$1");
    }

    private static String answers(String ballot) {
        return ballot.substring(ballot.indexOf(",\"answers\":"), ballot.indexOf(",\"signature\":"));
    }
}
