package vn.danban.papers;

import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import vn.danban.shared.Refused;

/**
 * Compares a paper with a later state of the same file. Bytes that are appended to a PDF can replace any object of it, so that a file
 * that begins with the paper may show something else. Only fields for signatures may have been added, and nothing that is shown of
 * them lies over words.
 */
final class CompareRevisions {
    /** What belongs to signatures, and what nobody sees; everything else in a PDF hangs on its pages or starts by itself. */
    private static final Pattern OF_SIGNATURES = Pattern.compile("/Catalog /(AcroForm|DSS|Extensions|Metadata|Version)( .*)?");
    private static final Set<COSName> START_BY_THEMSELVES = Set.of(COSName.AA, COSName.A);

    private CompareRevisions() {}

    /** @throws Refused {@link SignatureRefusal#CHANGED_BEFORE_SIGNING} or {@link SignatureRefusal#HIDES_WORDS} */
    static void requireOnlySignaturesAdded(byte[] paper, byte[] later) throws IOException {
        try (PDDocument before = Loader.loadPDF(paper); PDDocument after = Loader.loadPDF(later)) {
            PdfObjectModifications changes = new DefaultPdfObjectModificationsFinder()
                .find(new PdfBoxDocumentReader(before), new PdfBoxDocumentReader(after));
            require(Stream.of(changes.getUndefinedChanges(), changes.getFormFillInAndSignatureCreationChanges())
                .flatMap(List::stream).allMatch(CompareRevisions::isOfSignatures));
            requireOnlySignatureFields(after.getDocumentCatalog().getAcroForm(null));
            for (int number = 0; number < after.getNumberOfPages(); number++) {
                for (PDAnnotation annotation : after.getPage(number).getAnnotations()) {
                    require(isField(annotation.getCOSObject()));
                    requireInTheClear(before.getPage(number), annotation.getRectangle());
                }
            }
        }
    }

    private static boolean isOfSignatures(ObjectModification change) {
        return OF_SIGNATURES.matcher(change.getObjectTree().toString()).matches();
    }

    private static void requireOnlySignatureFields(PDAcroForm form) {
        require(form != null && !form.hasXFA());
        for (PDField field : form.getFieldTree()) {
            require(!(field instanceof PDTerminalField) || field instanceof PDSignatureField);
        }
    }

    /** A widget of a signature field; the field may be its parent. */
    private static boolean isField(COSDictionary annotation) {
        COSDictionary parent = annotation.getCOSDictionary(COSName.PARENT);
        boolean signature = COSName.SIG.equals(annotation.getCOSName(COSName.FT)) || parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT));
        return COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE)) && signature
            && START_BY_THEMSELVES.stream().noneMatch(annotation::containsKey);
    }

    private static void requireInTheClear(PDPage page, PDRectangle place) throws IOException {
        if (place == null || place.getWidth() == 0 || place.getHeight() == 0) {
            return;
        }
        PDRectangle sheet = page.getCropBox();
        PDFTextStripperByArea words = new PDFTextStripperByArea();
        words.addRegion("place", new Rectangle2D.Float(place.getLowerLeftX() - sheet.getLowerLeftX(),
            sheet.getUpperRightY() - place.getUpperRightY(), place.getWidth(), place.getHeight()));
        words.extractRegions(page);
        if (!words.getTextForRegion("place").isBlank()) {
            throw new Refused(SignatureRefusal.HIDES_WORDS);
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new Refused(SignatureRefusal.CHANGED_BEFORE_SIGNING);
        }
    }
}
