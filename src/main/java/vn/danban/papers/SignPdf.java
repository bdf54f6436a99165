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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import vn.danban.shared.Refused;

/**
 * PAdES baseline B (ETSI EN 319 142-1): a signature inside a PDF, appended to its bytes, which stay what they were. The key comes
 * from a PKCS#12 file (RFC 7292), is used in memory and kept nowhere.
 */
final class SignPdf {
    private SignPdf() {}

    /**
     * @param password of the key file; neither kept nor logged
     * @return the PDF with one signature more; its beginning is {@code pdf}
     * @throws Refused with a {@link SignatureRefusal}
     */
    static byte[] sign(byte[] pdf, byte[] keyFile, char[] password, Instant at) {
        try (Pkcs12SignatureToken token = new Pkcs12SignatureToken(keyFile, new KeyStore.PasswordProtection(password))) {
            DSSPrivateKeyEntry key = onlyKey(token);
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
        }
    }

    private static DSSPrivateKeyEntry onlyKey(Pkcs12SignatureToken token) {
        List<DSSPrivateKeyEntry> keys = token.getKeys();
        if (keys.isEmpty()) {
            throw new Refused(SignatureRefusal.NO_KEY_IN_FILE);
        }
        return keys.getFirst();
    }
}
