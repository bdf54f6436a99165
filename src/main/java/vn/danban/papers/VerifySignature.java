package vn.danban.papers;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.danban.shared.Refused;

/**
 * Checks one signature of a PDF: a CMS of one signer without the content (RFC 5652), over exactly the bytes it says it covers, made with
 * the key of the certificate it names (RFC 5035), with SHA-2 and a key that is long enough.
 */
final class VerifySignature {
    private static final Set<String> STRONG = Set.of(NISTObjectIdentifiers.id_sha256.getId(), NISTObjectIdentifiers.id_sha384.getId(),
        NISTObjectIdentifiers.id_sha512.getId());
    private static final Set<String> DETACHED = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_CURVE = 256;

    private VerifySignature() {}

    /** @throws Refused {@link SignatureRefusal#SIGNATURE_BROKEN} or {@link SignatureRefusal#TOO_WEAK} */
    static VerifyPdfSignatures.Signer verify(PDSignature signature, byte[] signed) throws IOException, CMSException {
        require(DETACHED.contains(signature.getSubFilter()), SignatureRefusal.SIGNATURE_BROKEN);
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(signed)), cms(signature.getContents()));
        require(cms.getSignerInfos().size() == 1, SignatureRefusal.SIGNATURE_BROKEN);
        SignerInformation information = cms.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder holder = (X509CertificateHolder) cms.getCertificates().getMatches(information.getSID()).iterator().next();
        try {
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            // By the key alone: whether the certificate is valid is asked when the paper is taken in.
            require(information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey())), SignatureRefusal.SIGNATURE_BROKEN);
            List<X509Certificate> others = new ArrayList<>();
            for (X509CertificateHolder other : cms.getCertificates().getMatches(null)) {
                others.add(new JcaX509CertificateConverter().getCertificate(other));
            }
            requireNamed(information, certificate, others);
            require(STRONG.contains(information.getDigestAlgOID()) && isLongEnough(certificate), SignatureRefusal.TOO_WEAK);
            return new VerifyPdfSignatures.Signer(commonName(holder),
                signature.getSignDate() == null ? null : signature.getSignDate().toInstant(), certificate, others);
        } catch (CertificateException | OperatorCreationException notUnderstood) {
            throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
        }
    }

    /** The place for a signature in a PDF is larger than the signature; the rest is zeros. */
    private static ContentInfo cms(byte[] padded) throws IOException {
        try (ASN1InputStream der = new ASN1InputStream(padded)) {
            ContentInfo cms = ContentInfo.getInstance(der.readObject());
            for (byte rest : der.readAllBytes()) {
                require(rest == 0, SignatureRefusal.SIGNATURE_BROKEN);
            }
            return cms;
        }
    }

    /**
     * The name is the signer's: the signature names its certificate by hash, or whoever issued the certificate signed it and is there to
     * show it. Otherwise anybody could have put another name into it.
     */
    private static void requireNamed(SignerInformation information, X509Certificate certificate, List<X509Certificate> others)
            throws IOException, CertificateException {
        Attribute named = information.getSignedAttributes() == null ? null
            : information.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            require(others.stream().anyMatch(other -> issued(other, certificate)), SignatureRefusal.SIGNER_NOT_PROVEN);
            return;
        }
        ESSCertIDv2 first = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0)).getCerts()[0];
        try {
            byte[] hash = MessageDigest.getInstance(first.getHashAlgorithm().getAlgorithm().getId()).digest(certificate.getEncoded());
            require(MessageDigest.isEqual(hash, first.getCertHash()), SignatureRefusal.SIGNATURE_BROKEN);
        } catch (NoSuchAlgorithmException unknown) {
            throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException byAnother) {
            return false;
        }
    }

    private static boolean isLongEnough(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= SHORTEST_RSA;
            case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize() >= SHORTEST_CURVE;
            default -> false;
        };
    }

    static String commonName(X509CertificateHolder certificate) {
        RDN[] names = certificate.getSubject().getRDNs(BCStyle.CN);
        require(names.length > 0, SignatureRefusal.SIGNATURE_BROKEN);
        return IETFUtils.valueToString(names[0].getFirst().getValue()).strip();
    }

    private static void require(boolean holds, SignatureRefusal otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
