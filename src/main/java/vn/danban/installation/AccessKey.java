package vn.danban.installation;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret behind signing in: kept in the data folder, or given as {@code danban.access-key} (base64url of 32 bytes)
 * where several nodes serve one house. It is never used itself; each purpose has a key derived from it (HKDF, RFC 5869),
 * so that one purpose's key tells nothing about another's.
 */
@Singleton
public class AccessKey {
    private static final int BYTES = 32;
    /** Length of a nonce. */
    public static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;

    AccessKey(DataFolder folder, @Value("${danban.access-key:}") String shared) throws IOException {
        secret = Base64.getUrlDecoder().decode(shared.isBlank() ? folder.secret("access-key") : shared.strip());
        if (secret.length != BYTES) {
            throw new IllegalStateException("danban.access-key must be the base64url of 32 bytes.");
        }
    }

    /** 32 bytes that are always the same for this installation and purpose. */
    public byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(secret)
                .thenExpand(("danban " + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A keyed hash (HMAC-SHA-256, RFC 2104) in hexadecimal: by it something secret is found again that is kept nowhere. */
    public String mark(String purpose, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive(purpose), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Encrypts (AES-256-GCM, NIST SP 800-38D) for this purpose and owner alone.
     *
     * @param nonce 12 bytes that are never used twice
     * @return the nonce, then what {@link #open} opens
     */
    public byte[] seal(String purpose, String owner, byte[] nonce, byte[] plain) {
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, purpose, owner, nonce, plain);
        return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    }

    /** @throws IllegalStateException when it was not sealed by this house for this purpose and owner */
    public byte[] open(String purpose, String owner, byte[] sealed) {
        return crypt(Cipher.DECRYPT_MODE, purpose, owner, Arrays.copyOf(sealed, NONCE_BYTES),
            Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] crypt(int mode, String purpose, String owner, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derive(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("What was kept for " + purpose + " cannot be opened with this access key.", notOurs);
        }
    }

    @Override
    public String toString() {
        return "AccessKey";
    }
}
