package vn.danban.installation;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret behind signing in: kept in the data folder, or given as {@code danban.access-key} (base64url of 32 bytes)
 * where several nodes serve one house. It is never used itself; each purpose has a key derived from it (HKDF, RFC 5869),
 * so that one purpose's key tells nothing about another's.
 */
@Singleton
public class AccessKey {
    private static final int BYTES = 32;

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

    @Override
    public String toString() {
        return "AccessKey";
    }
}
