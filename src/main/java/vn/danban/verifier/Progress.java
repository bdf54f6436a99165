package vn.danban.verifier;

/** Is told how far the long part of a verification has come: the ballots, each with its signature and proofs. */
@FunctionalInterface
public interface Progress {
    Progress UNWATCHED = (checked, all) -> { };

    /**
     * Called once with 0 before the first ballot and then after each, from several threads and not always in order.
     *
     * @param checked ballots whose check has ended, however it ended
     * @param all     ballots of the archive
     */
    void ballots(int checked, int all);
}
