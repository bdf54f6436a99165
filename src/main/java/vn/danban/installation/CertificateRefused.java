package vn.danban.installation;

/** The house cannot be served with this certificate. The message is for the person at the console. */
public final class CertificateRefused extends RuntimeException {
    CertificateRefused(String message) {
        super(message, null, false, false);
    }
}
