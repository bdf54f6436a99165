package vn.danban.voting;

/**
 * What came of a vote: counts of households, and N.
 *
 * @param households N, all households of the frozen roll
 * @param required   the least number of approvals that passes
 */
public record Outcome(int approve, int reject, int otherOpinion, int households, int required) {
    public Outcome {
        if (approve < 0 || reject < 0 || otherOpinion < 0 || approve + reject + otherOpinion > households) {
            throw new IllegalArgumentException("counts outside the roll");
        }
    }

    public int ballots() {
        return approve + reject + otherOpinion;
    }

    /** Households that cast no ballot; they count as not approving (Law 10/2022 Art. 21). */
    public int silent() {
        return households - ballots();
    }

    /** How many more approvals it would have taken; 0 once passed. */
    public int missing() {
        return Math.max(0, required - approve);
    }

    /** Whether the matter is approved: enough of ALL households, not of those who voted. */
    public boolean passed() {
        return approve >= required;
    }
}
