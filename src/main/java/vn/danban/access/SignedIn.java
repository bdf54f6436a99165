package vn.danban.access;

import java.io.Serializable;
import java.security.Principal;

/** Proof that somebody signed in, good as long as her account keeps its generation; kept in her session. */
public record SignedIn(AccountId account, String displayName, boolean administrator, int generation)
        implements Principal, Serializable {
    /** The one role of this context, as annotations on routes and pages name it. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Override
    public String getName() {
        return displayName;
    }
}
