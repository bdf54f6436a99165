package vn.danban.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people hand them in, and as nobody should. */
public final class UploadFixtures {
    private UploadFixtures() {}

    public static byte[] aPdf() {
        return pdf("<< /Type /Catalog /Pages 2 0 R >>");
    }

    /** @param catalog the object a reader begins with */
    static byte[] pdf(String catalog) {
        return ("%PDF-1.7\n1 0 obj\n" + catalog + "\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
            + "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With objects packed into an object stream. */
    static byte[] pdfWithPackedObjects(byte[] objects) {
        byte[] packed = deflated(objects);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("%PDF-1.7\n7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.length + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(packed);
        all.writeBytes("\nendstream\nendobj\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }

    public static byte[] aDocument() {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Dự toán sửa đường");
                document.write(out);
            }
        });
    }

    public static byte[] aWorkbook() {
        return written(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("Dự toán").createRow(0).createCell(0).setCellValue(120_000_000);
                workbook.write(out);
            }
        });
    }

    /** The same file with more parts, or with others in their place. */
    static byte[] with(byte[] container, Map<String, String> parts) {
        return written(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container)); ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!parts.containsKey(entry.getName())) {
                        put(zip, entry.getName(), in.readAllBytes());
                    }
                }
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    put(zip, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    /** A part of a file, as text. */
    static String part(byte[] container, String name) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that unpacks to so many MiB of nothing. */
    static byte[] aBomb(int mebibytes) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                byte[] nothing = new byte[1024 * 1024];
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
        });
    }

    public static byte[] aPicture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.dispose();
        return written(out -> ImageIO.write(picture, format, out));
    }

    /** A JPEG whose camera says where and when it was taken, and that it was held upright (orientation 6: turn right). */
    static byte[] aPhotograph(int width, int height) {
        byte[] plain = aPicture("jpeg", width, height);
        byte[] tiff = HexFormat.of().parseHex("4d4d002a00000008" + "0002" + "0112000300000001" + "00060000"
            + "010f000200000014" + "00000026" + "00000000");
        byte[] place = "10.535 N 106.413 E\0\0".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + tiff.length + place.length;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        all.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(tiff);
        all.writeBytes(place);
        int behindJfif = 4 + (plain[4] << 8 | plain[5] & 0xff);
        all.write(plain, behindJfif, plain.length - behindJfif);
        return all.toByteArray();
    }

    static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[64 * 1024];
        while (!deflater.finished()) {
            all.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return all.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
