package vn.danban.access;

/** Tells whose account needs a second factor; the context that knows the offices provides this. */
public interface Officials {
    /** Whether somebody who holds this account acts for others, so that her password alone must not be enough. */
    boolean isOfficial(AccountId account);
}
