package vn.danban.papers;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.danban.shared.Refused;

/**
 * Checks that a signed PDF is a given paper with signatures behind it that hold: its beginning is the paper byte for byte, each
 * signature's digest and key fit what it covers, and the last one covers everything (ISO 32000-1 12.8; RFC 5652). Who issued the
 * certificate, and whether it was revoked, is not looked at: that needs the lists of the State's authorities.
 */
final class VerifyPdfSignatures {
    private VerifyPdfSignatures() {}

    /**
     * Who signed.
     *
     * @param name common name in the certificate
     * @param at   the time the signer's computer wrote; null where it wrote none
     */
    public record Signer(String name, Instant at) {}

    /** @throws Refused {@link SignatureRefusal#NOT_THIS_PAPER} or {@link SignatureRefusal#SIGNATURE_BROKEN} */
    static List<Signer> verify(byte[] paper, byte[] signed) {
        if (signed.length <= paper.length || !Arrays.equals(paper, 0, paper.length, signed, 0, paper.length)) {
            throw new Refused(SignatureRefusal.NOT_THIS_PAPER);
        }
        List<Signer> signers = new ArrayList<>();
        boolean coversAll = false;
        try (PDDocument document = Loader.loadPDF(signed)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                signers.add(signer(signature, signed));
                int[] range = signature.getByteRange();
                coversAll |= range[0] == 0 && range[2] + range[3] == signed.length && range[1] >= paper.length;
            }
        } catch (IOException | CMSException | OperatorCreationException | RuntimeException broken) {
            throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
        }
        if (!coversAll) {
            throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
        }
        return signers;
    }

    /** The place for a signature in a PDF is larger than the signature; the rest is zeros. */
    private static ContentInfo cms(byte[] padded) throws IOException {
        try (ASN1InputStream der = new ASN1InputStream(padded)) {
            return ContentInfo.getInstance(der.readObject());
        }
    }

    private static Signer signer(PDSignature signature, byte[] signed) throws IOException, CMSException, OperatorCreationException {
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(signed)), cms(signature.getContents(signed)));
        SignerInformation information = cms.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder certificate = (X509CertificateHolder) cms.getCertificates().getMatches(information.getSID()).iterator().next();
        try {
            if (!information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
            }
        } catch (java.security.cert.CertificateException noCertificate) {
            throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
        }
        String name = IETFUtils.valueToString(certificate.getSubject().getRDNs(BCStyle.CN)[0].getFirst().getValue());
        return new Signer(name, signature.getSignDate() == null ? null : signature.getSignDate().toInstant());
    }
}
