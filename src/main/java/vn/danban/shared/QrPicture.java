package vn.danban.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code (ISO/IEC 18004), ready to stand in a paper. */
public final class QrPicture {
    private static final int PIXELS = 600;

    private QrPicture() {}

    /** @return a {@code data:} address of a PNG */
    public static String of(String address) {
        try {
            BitMatrix dark = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS, Map.of(EncodeHintType.MARGIN, 2));
            BufferedImage picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < PIXELS; y++) {
                for (int x = 0; x < PIXELS; x++) {
                    picture.setRGB(x, y, dark.get(x, y) ? 0xff000000 : 0xffffffff);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
