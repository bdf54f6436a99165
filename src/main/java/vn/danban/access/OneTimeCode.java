package vn.danban.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of six digits that a telephone and the house compute alike from a secret and the time (TOTP, RFC 6238, SHA-1, 30 s). */
final class OneTimeCode {
    /** RFC 4226 section 4 recommends 160 bits. */
    static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    /** A clock may be this many steps fast or slow (RFC 6238 section 5.2). */
    private static final int DRIFT = 1;

    private OneTimeCode() {}

    /** The step whose code this is, the one now or a neighbour. */
    static Optional<Long> step(byte[] secret, String typed, Instant now) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        long seconds = generator.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / seconds;
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT).boxed()
            .filter(step -> code(generator, secret, step * seconds).equals(typed)).findFirst();
    }

    static String code(byte[] secret, Instant at) {
        return code(new TimeBasedOneTimePasswordGenerator(), secret, at.getEpochSecond());
    }

    private static String code(TimeBasedOneTimePasswordGenerator generator, byte[] secret, long epochSecond) {
        try {
            return ("%0" + DIGITS + "d").formatted(generator.generateOneTimePassword(
                new SecretKeySpec(secret, generator.getAlgorithm()), Instant.ofEpochSecond(epochSecond)));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret as people type it into an app. */
    static String written(byte[] secret) {
        return new Base32().encodeToString(secret);
    }

    /** What an app reads from a QR code. */
    static String address(byte[] secret, LoginName name) {
        return "otpauth://totp/" + escaped("Dân Bàn") + ":" + escaped(name.value()) + "?secret=" + written(secret)
            + "&issuer=" + escaped("Dân Bàn");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
