package vn.danban.access;

import java.text.Normalizer;
import vn.danban.shared.Refused;

/** An account to be created, its parts checked. */
public record NewAccount(LoginName loginName, String displayName, String password, boolean administrator) {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_NAME = 100;

    /** @throws Refused with an {@link AccountRefusal} */
    public NewAccount {
        displayName = Normalizer.normalize(displayName.strip(), Normalizer.Form.NFC);
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME
                || displayName.codePoints().anyMatch(NewAccount::deceptive)) {
            throw new Refused(AccountRefusal.BAD_DISPLAY_NAME);
        }
        requirePassword(password);
    }

    /** Length is what counts (NIST SP 800-63B); no rules about signs and digits. */
    static void requirePassword(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refused(AccountRefusal.BAD_PASSWORD, SHORTEST_PASSWORD);
        }
    }

    /** Control and formatting characters can make one name look like another. */
    private static boolean deceptive(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    @Override
    public String toString() {
        return "NewAccount[" + loginName + "]";
    }
}
