package vn.danban.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificate files (PKCS#12) of invented people, made for one test. */
public final class KeyFiles {
    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    private static final long TEN_YEARS = 86_400L * 3_650;

    private KeyFiles() {}

    /** With the key to sign, and a certificate of its own making. */
    public static byte[] of(String name, char[] password) {
        return file(name, password, true);
    }

    /** With the certificate alone. */
    public static byte[] withoutKey(String name, char[] password) {
        return file(name, password, false);
    }

    private static byte[] file(String name, char[] password, boolean withKey) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Certificate certificate = certificate(new X500Name("CN=" + name + ",C=VN"), pair);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (withKey) {
                store.setKeyEntry("key", pair.getPrivate(), password, new Certificate[] {certificate});
            } else {
                store.setCertificateEntry("certificate", certificate);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Certificate certificate(X500Name subject, KeyPair pair) throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(subject, BigInteger.ONE, Date.from(SINCE),
            Date.from(SINCE.plusSeconds(TEN_YEARS)), subject, pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}
