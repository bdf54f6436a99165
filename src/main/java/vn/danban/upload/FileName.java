package vn.danban.upload;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.danban.spreadsheet.CleanText;

/** Names of files: what may be kept of the one that came, and how one is told to a browser. */
public final class FileName {
    private static final int LONGEST = 80;
    private static final String NAMELESS = "tai-lieu";

    private FileName() {}

    /** No folders, nothing invisible, no second ending; the ending says what the bytes are. */
    static String clean(String raw, FileKind kind) {
        String path = raw == null ? "" : raw.replace('\\', '/');
        String name = CleanText.of(path.substring(path.lastIndexOf('/') + 1));
        int dot = name.lastIndexOf('.');
        String base = (dot >= 0 ? name.substring(0, dot) : name).replace('.', '-').replaceAll("[<>:\"|?*;%&\\\\]", "-").strip();
        int end = base.offsetByCodePoints(0, Math.min(LONGEST, base.codePointCount(0, base.length())));
        String shortened = base.substring(0, end).strip();
        return (shortened.isEmpty() ? NAMELESS : shortened) + "." + kind.extension();
    }

    /** Makes a browser store the file under this name instead of showing it (RFC 6266, RFC 8187). */
    public static String asAttachment(String name) {
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9 ._-]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
