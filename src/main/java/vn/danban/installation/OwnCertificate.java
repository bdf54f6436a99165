package vn.danban.installation;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * The certificate with which this house serves https by itself, when no proxy in front does. What is loaded has been
 * checked: key and certificate belong together, it is valid now, and people are told to come by https.
 */
@Singleton
public class OwnCertificate {
    private static final String PEM_BEGINS = "-----BEGIN";

    private final CertificateFiles files;
    private final Installation installation;
    private final Clock clock;

    OwnCertificate(CertificateFiles files, Installation installation, Clock clock) {
        this.files = files;
        this.installation = installation;
        this.clock = clock;
    }

    /** A private key with its chain of certificates, the house's own first. */
    public record KeyAndChain(PrivateKey key, List<X509Certificate> chain) {
        public X509Certificate certificate() {
            return chain.getFirst();
        }

        @Override
        public String toString() {
            return "KeyAndChain[" + certificate().getSubjectX500Principal() + "]";
        }
    }

    /**
     * Reads the files as they are now; they may have been renewed since the last time.
     *
     * @return empty when no certificate is set
     * @throws CertificateRefused saying what is wrong with which file
     */
    public Optional<KeyAndChain> load() {
        Path file = files.file();
        if (file == null) {
            return Optional.empty();
        }
        if (!installation.secure()) {
            throw new CertificateRefused("With a certificate of its own the house is reached by https alone. "
                + "Set DANBAN_PUBLIC_ADDRESS to https://…, the name the certificate was issued for.");
        }
        byte[] content = bytes(file);
        KeyAndChain loaded = new String(content, StandardCharsets.ISO_8859_1).contains(PEM_BEGINS)
            ? pem(file, content) : pkcs12(file, content);
        requireUsable(file, loaded);
        return Optional.of(loaded);
    }

    private KeyAndChain pem(Path file, byte[] content) {
        List<X509Certificate> chain = new ArrayList<>();
        Optional<PrivateKey> key = readPem(file, content, chain);
        if (files.key() != null) {
            key = readPem(files.key(), bytes(files.key()), new ArrayList<>());
        }
        if (chain.isEmpty()) {
            throw new CertificateRefused(file + " holds no certificate.");
        }
        return new KeyAndChain(key.orElseThrow(() -> new CertificateRefused((files.key() != null ? files.key() : file)
            + " holds no private key without a password. Name the file of the key with DANBAN_CERTIFICATE_KEY.")), chain);
    }

    private static Optional<PrivateKey> readPem(Path file, byte[] content, List<X509Certificate> chain) {
        Optional<PrivateKey> key = Optional.empty();
        JcaPEMKeyConverter keys = new JcaPEMKeyConverter();
        try (PEMParser parser = new PEMParser(new StringReader(new String(content, StandardCharsets.ISO_8859_1)))) {
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                switch (found) {
                    case X509CertificateHolder certificate -> chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
                    case PEMKeyPair pair -> key = Optional.of(keys.getPrivateKey(pair.getPrivateKeyInfo()));
                    case PrivateKeyInfo info -> key = Optional.of(keys.getPrivateKey(info));
                    default -> { }
                }
            }
        } catch (IOException | GeneralSecurityException damaged) {
            throw new CertificateRefused(file + " is damaged.");
        }
        return key;
    }

    private KeyAndChain pkcs12(Path file, byte[] content) {
        char[] password = Optional.ofNullable(files.password()).orElse("").toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password);
            for (String name : Collections.list(store.aliases())) {
                if (store.getKey(name, password) instanceof PrivateKey key) {
                    Certificate[] chain = store.getCertificateChain(name);
                    return new KeyAndChain(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new CertificateRefused(file + " is neither PEM nor a PKCS#12 store that DANBAN_CERTIFICATE_PASSWORD opens.");
        }
        throw new CertificateRefused(file + " holds no private key.");
    }

    private void requireUsable(Path file, KeyAndChain loaded) {
        if (!belongTogether(loaded)) {
            throw new CertificateRefused("The private key does not belong to the certificate " + file
                + ". The house's own certificate comes first, those of its issuers after it.");
        }
        X509Certificate certificate = loaded.certificate();
        if (clock.instant().isAfter(certificate.getNotAfter().toInstant())) {
            throw new CertificateRefused("The certificate " + file + " ran out at " + certificate.getNotAfter().toInstant() + ".");
        }
        if (clock.instant().isBefore(certificate.getNotBefore().toInstant())) {
            throw new CertificateRefused("The certificate " + file + " is valid from " + certificate.getNotBefore().toInstant()
                + " on. Is this machine's clock right?");
        }
    }

    private static boolean belongTogether(KeyAndChain loaded) {
        String algorithm = switch (loaded.key().getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> loaded.key().getAlgorithm();
        };
        try {
            byte[] anything = "danban".getBytes(StandardCharsets.US_ASCII);
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(loaded.key());
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(loaded.certificate().getPublicKey());
            signature.update(anything);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CertificateRefused(file.toAbsolutePath() + " cannot be read. Is it there, and may this account read it?");
        }
    }
}
