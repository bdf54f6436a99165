package vn.danban.protocol.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vn.danban.protocol.CardCode;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §1 — Stretch a card's code into its secret: s = PBKDF2-HMAC-SHA-256(24 digits, salt = card set's id, 600 000
 * rounds, 64 bytes) mod q. Who knows C alone and wants the code pays the 600 000 rounds for each of 10²² guesses.
 */
public final class DeriveCardKey {
    private static final int ROUNDS = 600_000;
    private static final int BITS = 512;

    private DeriveCardKey() {}

    public static CardKey derive(CardCode code, String cardSet) {
        var spec = new PBEKeySpec(code.digits().toCharArray(), cardSet.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
        try {
            return new CardKey(Scalar.fromLongBytes(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
