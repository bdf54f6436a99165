package vn.danban.installation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import java.nio.file.Path;

/**
 * Where the certificate of this house is kept, if it has one of its own.
 *
 * @param file     PEM with the whole chain, the house's own first, or a PKCS#12 store
 * @param key      PEM of the private key; without it the key stands in {@code file}
 * @param password of the PKCS#12 store
 */
@ConfigurationProperties("danban.certificate")
record CertificateFiles(@Nullable Path file, @Nullable Path key, @Nullable String password) {
    @Override
    public String toString() {
        return "CertificateFiles[" + file + ", " + key + "]";
    }
}
