package vn.danban.roll.reading;

import static vn.danban.roll.ColumnMeaning.ADDRESS;
import static vn.danban.roll.ColumnMeaning.HEAD;
import static vn.danban.roll.ColumnMeaning.HOUSE_NUMBER;
import static vn.danban.roll.ColumnMeaning.MEMBER_COUNT;
import static vn.danban.roll.ColumnMeaning.ORDER_NUMBER;
import static vn.danban.roll.ColumnMeaning.PHONE;
import static vn.danban.roll.ColumnMeaning.RELATION;
import static vn.danban.roll.ColumnMeaning.REPRESENTATIVE;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.danban.roll.PlainForm;

/** What a line under the header is. */
enum LineKind {
    HOUSEHOLD,
    /** Only a number: an empty line of a prepared form. */
    NUMBER_ALONE,
    /** "Tổ tự quản 2", "Cụm dân cư số 1". */
    GROUP_HEADING,
    /** "Tổng cộng". */
    TOTAL,
    /** Place and date, offices and names at the end. */
    SIGNATURE,
    /** The header once more on a new page, or the numbers of the columns under it. */
    HEADER_AGAIN,
    OTHER_TEXT;

    private static final Pattern GROUP = Pattern.compile(
        "^((tổ|cụm|khu|khu vực|xóm|nhóm|liên gia|tuyến|hẻm|ấp|thôn)\\b(?! trưởng)"
        + "|(to|cum|khu|khu vuc|xom|nhom|lien gia|tuyen|hem|ap|thon) (tu quan |dan pho |dan cu |nhan dan |so )*(\\d+|[ivx]+)\\b).*",
        Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TOTAL_WORDS = Pattern.compile(
        "^(tổng( cộng| số)?|cộng|tong cong|tong so|cong)\\b[^\\p{L}]*( .*)?", Pattern.UNICODE_CHARACTER_CLASS);
    /** Offices are told by their accents: Trương Ban is a person, Trưởng ban signs. */
    private static final Pattern SIGNATURE_OFFICE = Pattern.compile(
        "^((phó )?trưởng (ấp|thôn|khu|ban|tổ)|tổ trưởng|(pho )?truong (ap|thon|khu|ban|to)|to truong)\\b.*",
        Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SIGNATURE_PLAIN = Pattern.compile(
        "^(.*ngay .{0,4}\\bthang .{0,4}\\bnam\\b.*|(tm|kt|tl|uq) .*|nguoi lap.*|lap bieu.*"
        + "|ky (boi|ten|ghi ro|va ghi).*|(pho )?chu tich.*|xac nhan.*|bi thu.*|ubnd .*|uy ban nhan dan.*|cong an (xa|phuong|ap).*)");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2}|[A-Za-z])\\)?");

    static LineKind of(RollLine line, Header header) {
        if (line.texts().size() > 1 && line.texts().stream().allMatch(header::repeats)
            || line.has(HEAD) && line.texts().stream().allMatch(text -> COLUMN_NUMBER.matcher(text).matches())) {
            return HEADER_AGAIN;
        }
        if (line.continues() || line.has(RELATION) || line.isNumbered() && line.texts().size() > 1 || hasNameAndAddress(line)) {
            return isNumberedHeading(line) ? GROUP_HEADING : HOUSEHOLD;
        }
        if (line.isNumbered()) {
            return NUMBER_ALONE;
        }
        return unnumbered(line);
    }

    private static boolean hasNameAndAddress(RollLine line) {
        return line.hasAny(HEAD, REPRESENTATIVE) && line.hasAny(ADDRESS, HOUSE_NUMBER)
            && !isSignature(line.text(HEAD)) && !isSignature(line.text(ADDRESS));
    }

    /** "1 | Tổ 1 | | 45": a number, a group, perhaps a sum. */
    private static boolean isNumberedHeading(RollLine line) {
        return line.isNumbered() && !line.hasAny(REPRESENTATIVE, ADDRESS, HOUSE_NUMBER, PHONE, RELATION) && isGroup(line.text(HEAD));
    }

    private static LineKind unnumbered(RollLine line) {
        String words = line.texts().stream().filter(text -> text.chars().anyMatch(Character::isLetter)).findFirst().orElse("");
        String caption = words.length() < 4 && line.texts().size() > 1 ? line.texts().get(1) : words;
        if (!line.hasAny(ADDRESS, PHONE) && TOTAL_WORDS.matcher(lower(words)).matches()) {
            return TOTAL;
        }
        if (!line.hasAny(ADDRESS, PHONE, REPRESENTATIVE) && isGroup(caption)) {
            return GROUP_HEADING;
        }
        if (line.texts().stream().anyMatch(LineKind::isSignature)) {
            return SIGNATURE;
        }
        if (line.has(ORDER_NUMBER) && line.texts().size() < 3 && !line.hasAny(PHONE, MEMBER_COUNT, ADDRESS)) {
            return OTHER_TEXT;
        }
        return line.hasAny(HEAD, REPRESENTATIVE, ADDRESS, PHONE) ? HOUSEHOLD : OTHER_TEXT;
    }

    private static boolean isSignature(String text) {
        return SIGNATURE_OFFICE.matcher(lower(text)).matches() || SIGNATURE_PLAIN.matcher(PlainForm.of(text)).matches();
    }

    static boolean isGroup(String text) {
        return GROUP.matcher(lower(text)).matches();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
