package vn.danban.resolution;

import io.micronaut.core.annotation.Introspected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.SignedPaper;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;
import vn.danban.upload.FileKind;
import vn.danban.upload.TakeInFile;
import vn.danban.upload.TakenFile;

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
    private static final List<byte[]> BEGINNINGS = List.of("%PDF-".getBytes(StandardCharsets.US_ASCII),
        HexFormat.of().parseHex("ffd8ff"), HexFormat.of().parseHex("89504e470d0a1a0a"));

    /**
     * Looks at a file and keeps only what cannot harm: a picture is drawn anew, without what its camera wrote beside it.
     *
     * @throws Refused with {@link SigningRefusal#FILE_TOO_BIG}, {@link SigningRefusal#NOT_A_DOCUMENT} or a
     *     {@link vn.danban.upload.UploadRefusal}
     */
    public static SignedFile of(String name, byte[] content) {
        requireSmall(content);
        if (BEGINNINGS.stream().noneMatch(beginning -> begins(content, beginning))) {
            throw new Refused(SigningRefusal.NOT_A_DOCUMENT);
        }
        TakenFile taken = TakeInFile.take(name, content);
        requireSmall(taken.content());
        return new SignedFile(taken.name(), taken.kind().mediaType(), taken.content());
    }

    /** A signed paper that was checked when it was taken in. */
    static SignedFile of(KeptPaper paper, SignedPaper signed) {
        return new SignedFile(paper.kind().fileName() + "-" + paper.number() + "-da-ky.pdf", FileKind.PDF.mediaType(), signed.content());
    }

    private static void requireSmall(byte[] content) {
        if (content.length > LARGEST_MEBIBYTES << 20) {
            throw new Refused(SigningRefusal.FILE_TOO_BIG, LARGEST_MEBIBYTES);
        }
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
