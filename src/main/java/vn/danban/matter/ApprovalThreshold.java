package vn.danban.matter;

/**
 * How many of ALL must approve (Law 10/2022 Art. 21(1)). Whoever does not vote has not approved.
 * Integers only: no rounded percentage ever decides.
 */
public enum ApprovalThreshold {
    AT_LEAST_TWO_THIRDS {
        @Override
        public boolean reached(int approvals, int all) {
            return 3L * approvals >= 2L * all;
        }

        @Override
        public int required(int all) {
            return Math.toIntExact((2L * all + 2) / 3);
        }
    },
    MORE_THAN_HALF {
        @Override
        public boolean reached(int approvals, int all) {
            return 2L * approvals > all;
        }

        @Override
        public int required(int all) {
            return all / 2 + 1;
        }
    };

    /** Whether {@code approvals} out of {@code all} pass. */
    public abstract boolean reached(int approvals, int all);

    /** The least number of approvals that passes. */
    public abstract int required(int all);
}
