package vn.danban.protocol.vectors;

import static vn.danban.protocol.vectors.BallotVectors.CREDENTIALS;
import static vn.danban.protocol.vectors.BallotVectors.KEYS;
import static vn.danban.protocol.vectors.BallotVectors.RICH;
import static vn.danban.protocol.vectors.BallotVectors.TRUSTEE;
import static vn.danban.protocol.vectors.BallotVectors.VOTE;
import static vn.danban.protocol.vectors.BallotVectors.YES;
import static vn.danban.protocol.vectors.BallotVectors.scalars;
import static vn.danban.protocol.vectors.BallotVectors.seal;
import static vn.danban.protocol.vectors.ValueVectors.random;
import static vn.danban.protocol.vectors.ValueVectors.string;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.Election;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.sealing.DecryptPartially;
import vn.danban.protocol.tally.ComputeEncryptedTally;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for decryptions. */
final class DecryptionVectors {
    private static final List<List<List<Integer>>> VOTES = List.of(YES, List.of(List.of(0, 1, 0)), YES);

    private DecryptionVectors() {}

    static List<Cases> all() {
        return List.of(decryptPartially(), verifyPartialDecryption());
    }

    private static ComputeEncryptedTally.Tally tally(Election election, List<List<List<Integer>>> votes) {
        var verifier = new VerifyBallot(election, CREDENTIALS);
        var ballots = IntStream.range(0, votes.size())
                .mapToObj(voter -> verifier.verify(seal(election, votes.get(voter), voter)))
                .toList();
        return ComputeEncryptedTally.compute(election, CREDENTIALS, ballots);
    }

    private static Cases decryptPartially() {
        return new Cases("DecryptPartially", "Draws one w per ciphertext, row by row.")
                .accepted(
                        "our vote",
                        "election",
                        string(VOTE.bytes()),
                        "tally",
                        string(tally(VOTE, VOTES).encrypted().bytes()),
                        "secret",
                        TRUSTEE.toString(),
                        "random",
                        random("decryption", 3));
    }

    private static Cases verifyPartialDecryption() {
        var tally = tally(VOTE, VOTES).encrypted();
        var good = string(DecryptPartially.decrypt(VOTE, tally, TRUSTEE, scalars("decryption"))
                .bytes());
        var key = FixedBase.GENERATOR.power(TRUSTEE).toString();
        var otherKey = FixedBase.GENERATOR.power(KEYS.getFirst()).toString();
        var firstFactor = good.substring(25, 89);
        return new Cases("VerifyPartialDecryption", "Each factor with its proof, against the trustee's key.")
                .accepted("our vote", decryption(VOTE, key, string(tally.bytes()), good))
                .refused(
                        "another trustee's key",
                        TrusteeFault.BAD_DECRYPTION_PROOF,
                        decryption(VOTE, otherKey, string(tally.bytes()), good))
                .refused(
                        "decrypted with another key",
                        TrusteeFault.BAD_DECRYPTION_PROOF,
                        decryption(
                                VOTE,
                                key,
                                string(tally.bytes()),
                                string(DecryptPartially.decrypt(VOTE, tally, KEYS.getFirst(), scalars("decryption"))
                                        .bytes())))
                .refused(
                        "another election",
                        TrusteeFault.BAD_DECRYPTION_PROOF,
                        decryption(RICH, key, string(tally.bytes()), good))
                .refused(
                        "factor changed",
                        TrusteeFault.BAD_DECRYPTION_PROOF,
                        decryption(VOTE, key, string(tally.bytes()), good.replace(firstFactor, otherKey)))
                .refused(
                        "factor outside the group",
                        FormatFault.ELEMENT_NOT_IN_GROUP,
                        decryption(VOTE, key, string(tally.bytes()), good.replace(firstFactor, "0".repeat(64))))
                .refused(
                        "a factor missing",
                        TrusteeFault.WRONG_SHAPE,
                        decryption(VOTE, key, string(tally.bytes()), good.replace("\"" + firstFactor + "\",", "")))
                .refused(
                        "white space",
                        FormatFault.NOT_CANONICAL,
                        decryption(VOTE, key, string(tally.bytes()), good.replaceFirst(",", ", ")));
    }

    private static Object[] decryption(Election election, String key, String tally, String decryption) {
        return Arrays.asList(
                        "election",
                        string(election.bytes()),
                        "publicKey",
                        key,
                        "tally",
                        tally,
                        "decryption",
                        decryption)
                .toArray();
    }
}
