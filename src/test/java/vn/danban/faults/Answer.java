package vn.danban.faults;

/**
 * What a voter heard from a house.
 *
 * @param status of HTTP; 0 when nothing came, less when nobody was there to ask
 */
record Answer(int status, String body) {
    static final Answer NONE = new Answer(0, "");
    static final Answer NOBODY = new Answer(-1, "");

    /** The ballot is taken in. */
    boolean isReceipt() {
        return status == 200 || status == 201;
    }

    /** Nothing came, or the house itself does not know: the ballot may have been taken in or not. */
    boolean isUnknown() {
        return status == 0 || status >= 500;
    }

    /** Somebody was there and knew. */
    boolean isKnown() {
        return status > 0 && status < 500;
    }

    boolean refuses(String code) {
        return body.contains("\"code\":\"" + code + "\"");
    }

    /** Without the sentence for people. */
    @Override
    public String toString() {
        return status + " " + body.replaceFirst("(?s)\\{\"code\":\"(\\w+)\".*", "$1");
    }
}
