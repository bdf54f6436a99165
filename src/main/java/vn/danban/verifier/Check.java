package vn.danban.verifier;

/**
 * Protocol §6 — The checks, in the order in which they run. The names are stable: reports, documentation and tests use
 * them.
 */
public enum Check {
    /** Strict tar: every byte is the one a writer would write, every name the digest of its content. */
    A1,
    /** Events are canonical and form one chain. */
    A2,
    /** Each event has exactly the data it needs before it. */
    A3,
    /** Events come in the order of an election's life. */
    A4,
    /** An older copy of the archive is a prefix of this one: nothing was taken away or changed since. */
    A5,
    /** The setup data are canonical and name the three files. */
    S1,
    /** The election is canonical. */
    S2,
    /** The trustees are canonical and each proves knowledge of the secret. */
    S3,
    /** The election key is the product of the trustees' keys. */
    S4,
    /** The credentials are canonical, in the group and different from each other. */
    S5,
    /** Each ballot is valid: format, election, credential, signature, proofs. */
    B1,
    /** No ballot stands twice in the archive. */
    B2,
    /** The encrypted tally is the product of the counted ballots. */
    T1,
    /** Number and weight of the counted ballots are stated rightly. */
    T2,
    /** Each partial decryption belongs to a trustee, and no trustee has two. */
    D1,
    /** Each partial decryption is proved to be made with its owner's key. */
    D2,
    /** Nobody who is needed for the result is missing. */
    D3,
    /** No number of the result is above what was counted. */
    R1,
    /** The result is what the tally decrypts to. */
    R2,
    /** The description of a vote of ours is canonical. */
    V1,
    /** One credential of weight 1 for each household, sorted. */
    V2,
    /** The question is one of ours: yes, no, other opinion; exactly one. */
    V3,
    /** No household has two ballots. */
    V4,
    /** The answers add up to the number of ballots. */
    V5,
    /** What the board's receipts promise is in the archive. */
    V6,
    /** One to seven single trustees, all of whom are needed, or one set of three to seven of whom more than half are. */
    V7,
    /** The matter may be decided online, and the threshold is the law's. */
    V8
}
