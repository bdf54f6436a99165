package vn.danban.papers;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import vn.danban.shared.Refused;

/**
 * Checks that a signed PDF is a given paper with signatures behind it that hold (ISO 32000-1 12.8; ETSI EN 319 142-1): its beginning
 * is the paper byte for byte; each signature fits what it covers, which is all of the file as it was then but the signature itself;
 * the last one covers everything; and in no state that somebody signed had the paper become another.
 */
final class VerifyPdfSignatures {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private VerifyPdfSignatures() {}

    /**
     * Who signed.
     *
     * @param name   common name in the certificate
     * @param at     the time the signer's computer wrote; null where it wrote none
     * @param others certificates that came with it, for the way to whoever issued it
     */
    record Signer(String name, @Nullable Instant at, X509Certificate certificate, List<X509Certificate> others) {}

    /**
     * @return the signers in the order in which they signed
     * @throws Refused with a {@link SignatureRefusal}
     */
    static List<Signer> verify(byte[] paper, byte[] signed) {
        requireBeginning(paper, signed);
        List<Signer> signers = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(signed)) {
            List<PDSignature> signatures = document.getSignatureDictionaries().stream()
                .sorted(Comparator.comparingInt(VerifyPdfSignatures::end)).toList();
            if (signatures.isEmpty()) {
                throw new Refused(SignatureRefusal.NO_SIGNATURE);
            }
            requireHolds(end(signatures.getLast()) == signed.length);
            for (PDSignature signature : signatures) {
                requireCovered(signature, paper, signed);
                signers.add(VerifySignature.verify(signature, signed));
                CompareRevisions.requireOnlySignaturesAdded(paper, Arrays.copyOf(signed, end(signature)));
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | CMSException | RuntimeException broken) {
            throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
        }
        return signers;
    }

    private static void requireBeginning(byte[] paper, byte[] signed) {
        if (signed.length < PDF.length || !Arrays.equals(signed, 0, PDF.length, PDF, 0, PDF.length)) {
            throw new Refused(SignatureRefusal.NOT_A_PDF);
        }
        if (signed.length < paper.length || !Arrays.equals(paper, 0, paper.length, signed, 0, paper.length)) {
            throw new Refused(SignatureRefusal.NOT_THIS_PAPER);
        }
        if (signed.length == paper.length) {
            throw new Refused(SignatureRefusal.NO_SIGNATURE);
        }
    }

    /** Where what the signature covers ends: the file ended there when it was signed. */
    private static int end(PDSignature signature) {
        int[] range = signature.getByteRange();
        requireHolds(range.length == 4);
        return Math.addExact(range[2], range[3]);
    }

    /** From the first byte on, with one gap behind the paper, which holds the signature's own digits and nothing else. */
    private static void requireCovered(PDSignature signature, byte[] paper, byte[] signed) {
        int[] range = signature.getByteRange();
        requireHolds(range[0] == 0 && range[1] >= paper.length && range[2] > range[1] + 2 && range[3] > 0 && end(signature) <= signed.length);
        requireHolds(signed[range[1]] == '<' && signed[range[2] - 1] == '>');
        String digits = new String(signed, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII);
        requireHolds(Arrays.equals(HexFormat.of().parseHex(digits), signature.getContents()));
    }

    private static void requireHolds(boolean holds) {
        if (!holds) {
            throw new Refused(SignatureRefusal.SIGNATURE_BROKEN);
        }
    }
}
