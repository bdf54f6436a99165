package vn.danban.faults;

/**
 * What a voter heard from a house.
 *
 * @param status of HTTP, or 0 when nothing came
 */
record Answer(int status, String body) {
    static final Answer NONE = new Answer(0, "");

    /** The ballot is taken in. */
    boolean isReceipt() {
        return status == 200 || status == 201;
    }

    /** Nothing came, or the house itself does not know: the ballot may have been taken in or not. */
    boolean isUnknown() {
        return status == 0 || status >= 500;
    }

    boolean refuses(String code) {
        return body.contains("\"code\":\"" + code + "\"");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
