package vn.danban.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.ManyPowers;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §9.3 — Verify ballots together with the help of hints. The answer is only ever "all are valid" or "I do not know": then
 * {@link VerifyBallot} decides, one by one, as if there were no hints. A ballot that it would refuse passes here with a probability
 * below 2⁻¹²⁷.
 */
public final class VerifyHintedBallots {
    private static final int COEFFICIENT = 16;

    private final VerifyBallot verifier;
    private final Hints hints;
    private final HintedCommitments.Power generator = new HintedCommitments.Power(Element.GENERATOR);
    private final HintedCommitments.Power publicKey;
    private final ManyPowers equations = new ManyPowers();

    private VerifyHintedBallots(VerifyBallot verifier, Hints hints) {
        this.verifier = verifier;
        this.hints = hints;
        publicKey = new HintedCommitments.Power(verifier.election().publicKey());
    }

    /**
     * @param first   number of the first of these ballots among all of the archive
     * @param random  whoever wrote ballots and hints must not be able to foresee it
     * @return the ballots if all are valid; empty if that is not known
     */
    public static Optional<List<Ballot>> verify(
            VerifyBallot verifier, Hints hints, int first, List<byte[]> ballots, RandomGenerator random) {
        if (first + ballots.size() > hints.ballots()) {
            return Optional.empty();
        }
        try {
            var together = new VerifyHintedBallots(verifier, hints);
            var verified = new ArrayList<Ballot>(ballots.size());
            for (var i = 0; i < ballots.size(); i++) {
                verified.add(together.verify(ballots.get(i), first + i, random));
            }
            return together.allEquationsHold() ? Optional.of(List.copyOf(verified)) : Optional.empty();
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }

    private Ballot verify(byte[] bytes, int index, RandomGenerator random) {
        var ofBallot = hints.ofBallot(index);
        var commitments = new HintedCommitments(ofBallot, coefficients(ofBallot.size(), random), generator, publicKey);
        var ballot = verifier.verify(bytes, commitments);
        commitments.powers().forEach(power -> power.addTo(equations));
        return ballot;
    }

    private static List<Scalar> coefficients(int count, RandomGenerator random) {
        var bytes = new byte[COEFFICIENT * count];
        random.nextBytes(bytes);
        var coefficients = new ArrayList<Scalar>(count);
        for (var i = 0; i < count; i++) {
            coefficients.add(Scalar.fromShortBytes(bytes, COEFFICIENT * i));
        }
        return coefficients;
    }

    private boolean allEquationsHold() {
        generator.addTo(equations);
        publicKey.addTo(equations);
        return equations.isNeutral();
    }
}
