package vn.danban.protocol.statement;

import vn.danban.protocol.format.Fault;

/** What is wrong with a statement, beyond its form. */
public enum StatementFault implements Fault {
    /** Neither AGREE nor DISAGREE. */
    UNKNOWN_ANSWER,
    /** Its holder did not say this. */
    BAD_SIGNATURE
}
