package vn.danban.resolution;

import io.micronaut.core.annotation.Introspected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;

/**
 * A signed decision as a file: a scan or photograph of the paper, or a PDF signed electronically. What it is, its first bytes say,
 * never its name.
 *
 * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param content   1 byte to 10 MiB
 */
@Introspected
public record SignedFile(String name, String mediaType, byte[] content) {
    /** The largest file taken in, in MiB. */
    public static final int LARGEST_MEBIBYTES = 10;
    private static final int LONGEST_NAME = 200;
    private static final String PDF = "application/pdf";
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
        PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII),
        "image/jpeg", HexFormat.of().parseHex("ffd8ff"),
        "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"));

    /** @throws Refused with {@link SigningRefusal#FILE_TOO_BIG} or {@link SigningRefusal#NOT_A_DOCUMENT} */
    public static SignedFile of(String name, byte[] content) {
        if (content.length > LARGEST_MEBIBYTES << 20) {
            throw new Refused(SigningRefusal.FILE_TOO_BIG, LARGEST_MEBIBYTES);
        }
        String mediaType = BEGINNINGS.entrySet().stream().filter(one -> begins(content, one.getValue())).map(Map.Entry::getKey)
            .findFirst().orElseThrow(() -> new Refused(SigningRefusal.NOT_A_DOCUMENT));
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}/\\\\\"]", "").strip();
        return new SignedFile(plain.isEmpty() ? "van-ban" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME)), mediaType, content);
    }

    boolean isPdf() {
        return mediaType.equals(PDF);
    }

    /** SHA-256 of the content, hex. */
    public String digest() {
        return Digest.of(content).hex();
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length > beginning.length
            && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
