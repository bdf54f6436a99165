package vn.danban.access;

/** Somebody has shown name and password. She is not signed in by this alone, and nothing else can be got out of it. */
public final class FirstFactor {
    /** What is asked next. */
    public enum Next {
        /** Nothing more. */
        ENTER,
        /** A code of her telephone, or a recovery code. */
        CODE,
        /** She acts for others and has no second factor yet: it is set up now. */
        ENROL
    }

    private final SignedIn who;
    private final Next next;

    FirstFactor(SignedIn who, Next next) {
        this.who = who;
        this.next = next;
    }

    public Next next() {
        return next;
    }

    SignedIn who() {
        return who;
    }
}
