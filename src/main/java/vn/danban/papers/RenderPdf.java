package vn.danban.papers;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A paper as PDF: A4, fonts embedded, text searchable, page numbers from the second page. Nothing outside is ever loaded. */
final class RenderPdf {
    private RenderPdf() {}

    static byte[] render(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:image/"),
            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(font("Tinos_400Regular"), "Tinos", 400, FontStyle.NORMAL, true);
        builder.useFont(font("Tinos_400Regular_Italic"), "Tinos", 400, FontStyle.ITALIC, true);
        builder.useFont(font("Tinos_700Bold"), "Tinos", 700, FontStyle.NORMAL, true);
        builder.useFont(font("Tinos_700Bold_Italic"), "Tinos", 700, FontStyle.ITALIC, true);
        String style = new String(WritePaper.resource("/papers/paper.css"), StandardCharsets.UTF_8);
        builder.withHtmlContent(xhtml.replaceFirst("</head>", "<style>" + style + "</style></head>"), null);
        builder.withProducer("Dân Bàn");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> new ByteArrayInputStream(WritePaper.resource("/papers/fonts/" + name + ".ttf"));
    }
}
