package vn.danban.access;

/** An account was created or changed, told within the transaction that did it. */
public record AccountChanged(AccountId account, Act act) {
    /** What was done. */
    public enum Act {
        CREATED, PASSWORD_RESET, PASSWORD_CHANGED, CLOSED, OPENED, SIGNED_OUT_EVERYWHERE,
        SECOND_FACTOR_SET, SECOND_FACTOR_REMOVED, RECOVERY_CODE_USED
    }
}
