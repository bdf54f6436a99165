package vn.danban.access;

/**
 * A second factor about to be set up; nothing is kept until its first code is shown.
 *
 * @param secret  as people type it into an app
 * @param address what an app reads from a QR code ({@code otpauth:})
 */
public record Enrolment(AccountId account, String secret, String address) {
    @Override
    public String toString() {
        return "Enrolment[" + account + "]";
    }
}
