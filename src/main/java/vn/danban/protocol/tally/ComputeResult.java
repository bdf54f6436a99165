package vn.danban.protocol.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.trustee.TrusteeList;

/** Format §7 — Compute the result: m from gᵐ by baby steps and giant steps, for 0 ≤ m ≤ total weight. */
public final class ComputeResult {
    private ComputeResult() {}

    /**
     * @param decryptions by owner, each verified before
     * @throws ProtocolException {@link TrusteeFault#MISSING_DECRYPTION}, or {@link ResultFault#OUT_OF_RANGE} when some
     *          number is not within the bounds, which happens only if a trustee forged a factor
     */
    public static ElectionResult compute(
            TrusteeList trustees, EncryptedTally tally, SizedTally sized, Map<Integer, PartialDecryption> decryptions) {
        var powers = DecryptTally.decrypt(trustees, tally, decryptions);
        var babySteps = babySteps((int) Math.ceil(Math.sqrt(sized.totalWeight() + 1.0)));
        var counts = new ArrayList<List<Long>>();
        for (var row : powers) {
            counts.add(row.stream()
                    .map(power -> logarithm(power, sized.totalWeight(), babySteps))
                    .toList());
        }
        return new ElectionResult(counts);
    }

    private static Map<String, Integer> babySteps(int count) {
        var powers = new ArrayList<Element>();
        var power = Element.NEUTRAL;
        for (var i = 0; i < count; i++) {
            powers.add(power);
            power = power.multiply(Element.GENERATOR);
        }
        Element.writeAll(powers);
        var steps = new HashMap<String, Integer>();
        for (var i = 0; i < count; i++) {
            steps.put(powers.get(i).toString(), i);
        }
        return steps;
    }

    private static long logarithm(Element power, long largest, Map<String, Integer> babySteps) {
        var stride = babySteps.size();
        var giantStep = FixedBase.GENERATOR.power(Scalar.of(stride));
        var remainder = power;
        for (var passed = 0L; passed <= largest; passed += stride) {
            var found = babySteps.get(remainder.toString());
            if (found != null && passed + found <= largest) {
                return passed + found;
            }
            remainder = remainder.divide(giantStep);
        }
        throw new ProtocolException(ResultFault.OUT_OF_RANGE, "no number up to " + largest);
    }
}
