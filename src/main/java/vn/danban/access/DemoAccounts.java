package vn.danban.access;

import java.util.List;

/** Accounts of a demo for the sign-in page to offer; only a demo provides this. */
public interface DemoAccounts {
    List<DemoAccount> all();

    /**
     * @param description who this is, in the reader's words: {@code Trưởng ấp Bình Tân}
     * @param password    known to everybody
     */
    record DemoAccount(LoginName loginName, String description, String password) {}
}
