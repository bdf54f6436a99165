package vn.danban.recovery.ui;

import vn.danban.place.CommuneId;

/** Where one gets back into an account. */
public final class RecoveryNavigation {
    static final String FORGOTTEN = "quen-mat-khau";
    static final String DESK = "xa/:communeId/cap-ma";

    private RecoveryNavigation() {}

    /** Where the commune's officer gives codes. */
    public static String desk(CommuneId commune) {
        return "xa/" + commune.text() + "/cap-ma";
    }
}
