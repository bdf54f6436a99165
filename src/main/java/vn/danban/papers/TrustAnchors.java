package vn.danban.papers;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The authorities whose certificates this house trusts, from PEM files named by the setting {@code danban.trust-anchors}. Without any,
 * a signature is said to hold and its issuer to be unchecked. Nobody outside is asked, so revocation is not looked at.
 */
@Singleton
class TrustAnchors {
    private final Set<TrustAnchor> anchors;

    /** @throws IllegalArgumentException when a file holds no certificate: a house with less trust than it was given does not start */
    TrustAnchors(@Property(name = "danban.trust-anchors", defaultValue = "") List<String> files) {
        anchors = files.stream().filter(name -> !name.isBlank()).map(Path::of).flatMap(TrustAnchors::read)
            .map(certificate -> new TrustAnchor(certificate, null)).collect(Collectors.toSet());
    }

    private static Stream<X509Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                .map(X509Certificate.class::cast).toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("danban.trust-anchors: no certificate in " + file.getFileName());
            }
            return found.stream();
        } catch (CertificateException noCertificate) {
            throw new IllegalArgumentException("danban.trust-anchors: no certificate in " + file.getFileName(), noCertificate);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Whether a way of valid certificates leads from one of the authorities to this one (RFC 5280 section 6, without revocation).
     *
     * @param others certificates that may stand between
     */
    boolean lead(X509Certificate certificate, List<X509Certificate> others, Instant at) {
        if (anchors.isEmpty()) {
            return false;
        }
        X509CertSelector wanted = new X509CertSelector();
        wanted.setCertificate(certificate);
        Set<X509Certificate> between = new HashSet<>(others);
        between.add(certificate);
        try {
            PKIXBuilderParameters way = new PKIXBuilderParameters(anchors, wanted);
            way.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            way.setRevocationEnabled(false);
            way.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(way);
            return true;
        } catch (GeneralSecurityException noWay) {
            return false;
        }
    }
}
