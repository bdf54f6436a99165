package vn.danban.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import vn.danban.shared.Refused;

/**
 * PAdES baseline B (ETSI EN 319 142-1): a signature inside a PDF, appended to its bytes, which stay what they were. The key comes
 * from a PKCS#12 file (RFC 7292), is used in memory and kept nowhere.
 */
final class SignPdf {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;

    private SignPdf() {}

    /**
     * @param password of the key file; neither kept nor logged
     * @return the PDF with one signature more; its beginning is {@code pdf}
     * @throws Refused with a {@link SignatureRefusal}
     */
    static byte[] sign(byte[] pdf, byte[] keyFile, char[] password, Instant at) {
        try (Pkcs12SignatureToken token = new Pkcs12SignatureToken(keyFile, new KeyStore.PasswordProtection(password))) {
            DSSPrivateKeyEntry key = onlyKey(token);
            X509Certificate certificate = key.getCertificate().getCertificate();
            requireForSigning(certificate, VerifySignature.commonName(new JcaX509CertificateHolder(certificate)), at);
            PAdESSignatureParameters parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.bLevel().setSigningDate(Date.from(at));
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            DSSDocument document = new InMemoryDocument(pdf);
            SignatureValue value = token.sign(service.getDataToSign(document, parameters), parameters.getDigestAlgorithm(), key);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(signed);
            return signed.toByteArray();
        } catch (DSSException wrongPasswordOrNoKeyFile) {
            throw new Refused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException broken) {
            throw new Refused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN);
        }
    }

    /**
     * A certificate signs while it is valid, and when it was not issued for something else (RFC 5280 4.2.1.3).
     *
     * @throws Refused {@link SignatureRefusal#CERTIFICATE_NOT_VALID_NOW} or {@link SignatureRefusal#CERTIFICATE_NOT_FOR_SIGNING}
     */
    static void requireForSigning(X509Certificate certificate, String name, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant()) || at.isAfter(certificate.getNotAfter().toInstant())) {
            throw new Refused(SignatureRefusal.CERTIFICATE_NOT_VALID_NOW, name, day(certificate.getNotBefore()), day(certificate.getNotAfter()));
        }
        boolean[] use = certificate.getKeyUsage();
        if (use != null && !use[DIGITAL_SIGNATURE] && !use[CONTENT_COMMITMENT]) {
            throw new Refused(SignatureRefusal.CERTIFICATE_NOT_FOR_SIGNING, name);
        }
    }

    private static String day(Date moment) {
        return PaperWords.day(LocalDate.ofInstant(moment.toInstant(), VIET_NAM));
    }

    private static DSSPrivateKeyEntry onlyKey(Pkcs12SignatureToken token) {
        List<DSSPrivateKeyEntry> keys = token.getKeys();
        if (keys.isEmpty()) {
            throw new Refused(SignatureRefusal.NO_KEY_IN_FILE);
        }
        return keys.getFirst();
    }
}
