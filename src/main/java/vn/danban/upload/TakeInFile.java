package vn.danban.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import vn.danban.shared.Refused;

/** Looks at a file by what its first bytes say it is, and keeps only what cannot harm. */
public final class TakeInFile {
    public static final int LARGEST_MEBIBYTES = 10;
    public static final int LARGEST_BYTES = LARGEST_MEBIBYTES * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    /** The container of old Office files, and of new ones under a password [MS-CFB 2.2]. */
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private TakeInFile() {}

    /**
     * @param name as the sender's machine calls it; only what can be read of it is kept
     * @throws Refused with an {@link UploadRefusal}
     */
    public static TakenFile take(String name, byte[] content) {
        if (content.length == 0) {
            throw new Refused(UploadRefusal.FILE_EMPTY);
        }
        if (content.length > LARGEST_BYTES) {
            throw new Refused(UploadRefusal.FILE_TOO_BIG, LARGEST_MEBIBYTES);
        }
        if (starts(content, PDF)) {
            return named(name, FileKind.PDF, CheckPdf.check(content));
        }
        if (starts(content, JPEG)) {
            return named(name, FileKind.JPEG, RedrawPicture.redraw(FileKind.JPEG, content));
        }
        if (starts(content, PNG)) {
            return named(name, FileKind.PNG, RedrawPicture.redraw(FileKind.PNG, content));
        }
        if (starts(content, ZIP)) {
            OfficeParts parts = OfficeParts.unpack(content);
            return named(name, CheckOfficeFile.check(parts), parts.pack());
        }
        throw new Refused(starts(content, COMPOUND) ? compound(content) : UploadRefusal.KIND_NOT_ACCEPTED);
    }

    /** The stream that holds an encrypted document is called so [MS-OFFCRYPTO 2.3.4.4]. */
    private static UploadRefusal compound(byte[] content) {
        return new String(content, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
            ? UploadRefusal.PASSWORD_PROTECTED : UploadRefusal.OLD_OFFICE_FORMAT;
    }

    private static TakenFile named(String name, FileKind kind, byte[] content) {
        return new TakenFile(FileName.clean(name, kind), kind, content);
    }

    private static boolean starts(byte[] content, byte[] signature) {
        return content.length >= signature.length
            && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
