package vn.danban.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import vn.danban.shared.Refused;

/**
 * Draws a picture anew, turned the way its camera meant it: what a camera writes beside the points (place, time, device) and
 * whatever hides behind the picture stay behind.
 */
final class RedrawPicture {
    private static final int MOST_MILLION_POINTS = 60;
    private static final long MOST_POINTS = MOST_MILLION_POINTS * 1_000_000L;
    /** Larger ones are read at half, a third… of their size. */
    private static final long ENOUGH_POINTS = 16_000_000L;
    private static final float QUALITY = 0.85f;

    private RedrawPicture() {}

    /** @throws Refused {@link UploadRefusal#PICTURE_TOO_LARGE}, {@link UploadRefusal#DAMAGED} */
    static byte[] redraw(FileKind kind, byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, false, false);
            BufferedImage read = read(reader);
            return write(kind, kind == FileKind.JPEG ? upright(reader, read) : read);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(UploadRefusal.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_POINTS) {
            throw new Refused(UploadRefusal.PICTURE_TOO_LARGE, MOST_MILLION_POINTS);
        }
        int step = (int) Math.ceil(Math.sqrt((double) points / ENOUGH_POINTS));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(0, param);
    }

    /** A camera that says nothing understandable of how it was held took the picture upright. */
    private static BufferedImage upright(ImageReader reader, BufferedImage read) {
        try {
            Orientation held = ExifUtils.getExifOrientation(reader, 0);
            return held == null ? read : ExifFilterUtils.getFilterForOrientation(held).apply(read);
        } catch (IOException | RuntimeException notUnderstood) {
            return read;
        }
    }

    private static byte[] write(FileKind kind, BufferedImage picture) throws IOException {
        boolean seeThrough = kind == FileKind.PNG && picture.getColorModel().hasAlpha();
        BufferedImage fresh = new BufferedImage(picture.getWidth(), picture.getHeight(),
            seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = fresh.createGraphics();
        if (!seeThrough) {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, fresh.getWidth(), fresh.getHeight());
        }
        brush.drawImage(picture, 0, 0, null);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(fresh, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
