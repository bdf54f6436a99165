package vn.danban.ui.bridge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLHostConfigCertificate.Type;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.installation.CertificateRefused;
import vn.danban.installation.OwnCertificate;
import vn.danban.installation.OwnCertificate.KeyAndChain;

/**
 * Serves https with a certificate of the house's own, and nothing without it: the one port speaks TLS 1.2 or 1.3 with
 * forward secrecy (RFC 9325). A renewed certificate is taken up while the house is open.
 */
@Singleton
@Requires(property = "danban.certificate.file")
class Https {
    private static final Logger LOG = LoggerFactory.getLogger(Https.class);
    private static final int PASSWORD_BYTES = 16;

    private final OwnCertificate own;
    private final SecureRandom random;
    private final Clock clock;
    private Connector connector;
    private KeyAndChain inUse;

    Https(OwnCertificate own, MeterRegistry figures, SecureRandom random, Clock clock) {
        this.own = own;
        this.random = random;
        this.clock = clock;
        inUse = own.load().orElseThrow();
        figures.gauge("danban.certificate.days.left", this, Https::daysLeft);
    }

    /** Makes this connector speak https and nothing else. */
    void serveAt(Connector http) {
        connector = http;
        http.setScheme("https");
        http.setSecure(true);
        http.setProperty("SSLEnabled", "true");
        http.addSslHostConfig(with(inUse));
    }

    /** Looks for a renewed certificate. One that cannot be used is said in the log, and the old one stays. */
    @Scheduled(fixedDelay = "1h", initialDelay = "1h")
    synchronized void renew() {
        try {
            KeyAndChain now = own.load().orElseThrow();
            if (!now.chain().equals(inUse.chain())) {
                ((AbstractHttp11Protocol<?>) connector.getProtocolHandler()).addSslHostConfig(with(now), true);
                inUse = now;
                LOG.info("A renewed certificate is in use, valid until {}", now.certificate().getNotAfter().toInstant());
            }
        } catch (CertificateRefused unusable) {
            LOG.error("The certificate in use is kept: {}", unusable.getMessage());
        }
    }

    private synchronized double daysLeft() {
        return Duration.between(clock.instant(), inUse.certificate().getNotAfter().toInstant()).toDays();
    }

    private SSLHostConfig with(KeyAndChain certificate) {
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("+TLSv1.2+TLSv1.3");
        host.setCiphers("ECDHE+AESGCM:ECDHE+CHACHA20");
        SSLHostConfigCertificate held = new SSLHostConfigCertificate(host, Type.UNDEFINED);
        String password = password();
        held.setCertificateKeystore(store(certificate, password));
        held.setCertificateKeyPassword(password);
        host.addCertificate(held);
        return host;
    }

    private static KeyStore store(KeyAndChain certificate, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("house", certificate.key(), password.toCharArray(), certificate.chain().toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A store in memory wants one as well. */
    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
