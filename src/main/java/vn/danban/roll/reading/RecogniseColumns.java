package vn.danban.roll.reading;

import static vn.danban.roll.ColumnMeaning.ADDRESS;
import static vn.danban.roll.ColumnMeaning.BIRTH;
import static vn.danban.roll.ColumnMeaning.CARD_NUMBER;
import static vn.danban.roll.ColumnMeaning.GROUP;
import static vn.danban.roll.ColumnMeaning.HEAD;
import static vn.danban.roll.ColumnMeaning.HOUSE_NUMBER;
import static vn.danban.roll.ColumnMeaning.MEMBER_COUNT;
import static vn.danban.roll.ColumnMeaning.ORDER_NUMBER;
import static vn.danban.roll.ColumnMeaning.OTHER;
import static vn.danban.roll.ColumnMeaning.PHONE;
import static vn.danban.roll.ColumnMeaning.RELATION;
import static vn.danban.roll.ColumnMeaning.REMARK;
import static vn.danban.roll.ColumnMeaning.REPRESENTATIVE;
import static vn.danban.roll.ColumnMeaning.SEX;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.PlainForm;
import vn.danban.roll.RollColumn;
import vn.danban.spreadsheet.Sheet;

/** Tells the meaning of columns from the words above them, accented, unaccented or abbreviated. */
final class RecogniseColumns {
    private record Words(Pattern plain, ColumnMeaning meaning) {
        static Words say(String plain, ColumnMeaning meaning) {
            return new Words(Pattern.compile(plain), meaning);
        }
    }

    /** First match wins: "số CCCD chủ hộ" is a card number, "điện thoại người đại diện" a phone, "chữ ký đại diện hộ" nothing. */
    private static final List<Words> CAPTIONS = List.of(
        Words.say("chu ky|^ky\\b|ky ten|ky nhan|xac nhan|ngay cap|noi cap|so ho khau|^ma\\b|dan toc|ton giao|nghe nghiep", OTHER),
        Words.say("cccd|cmnd|^cmt|can cuoc|dinh danh|chung minh|ho chieu|^so the", CARD_NUMBER),
        Words.say("dien thoai|\\bsdt\\b|\\bso dt\\b|phone|di dong|zalo|^tel|^so may|lien he|lien lac", PHONE),
        Words.say("quan he", RELATION),
        Words.say("nam sinh|ngay sinh|sinh nam|sinh ngay|^ns$|birth", BIRTH),
        Words.say("gioi tinh|^nam/nu$|^nam nu$|^phai$|^gt$", SEX),
        Words.say("ghi chu|chu thich|^gc$|^note", REMARK),
        Words.say("nhan khau|^nk$|^(tong )?so khau|^khau$|so nguoi|so thanh vien", MEMBER_COUNT),
        Words.say("^(so )?(tt|stt|thu tu)\\b|^so thu tu|^no$|^ho so$|^so ho$", ORDER_NUMBER),
        Words.say("^so nha|^nha so", HOUSE_NUMBER),
        Words.say("dia chi|thuong tru|hktt|dktt|^noi o|^cho o|cu tru|cu ngu|^(ten )?duong$|address", ADDRESS),
        Words.say("^(thuoc )?(to|cum|khu vuc|xom|nhom|tdp|ndtq)( (dan pho|dan cu|tu quan|nhan dan|so))*(/.*)?$", GROUP),
        Words.say("^((ho )?(va )?ten )?(cua )?(nguoi )?dai dien", REPRESENTATIVE),
        Words.say("chu ho|^(ho )?(va )?ten ho( gia dinh)?$|^ho gia dinh$|^ho dan$", HEAD),
        Words.say("dai dien|(di|du) hop", REPRESENTATIVE));

    /** A name whose owner another word must tell: a group caption above, or a column of relations. */
    private static final Pattern SOMEBODY = Pattern.compile(
        "^(ho|ten|ho dem|ho lot|ho (va )?(chu )?(dem|lot|ten|ten dem)|ho ten.*|ho va ten.*|ong ba|ten goi)$");
    private static final Pattern PERMANENT = Pattern.compile("thuong tru|hktt|dktt|ho khau");

    private final Map<Integer, List<String>> captions;
    private final boolean accented;
    private final List<RollColumn> columns = new ArrayList<>();

    private RecogniseColumns(Map<Integer, List<String>> captions) {
        this.captions = captions;
        this.accented = captions.values().stream().flatMap(List::stream).anyMatch(PlainForm::hasAccents);
    }

    /** @param captions by column; the last word of each list is the column's own, those before it stand above */
    static List<RollColumn> of(Map<Integer, List<String>> captions, ColumnMapping mapping) {
        return new RecogniseColumns(captions).recognise(mapping);
    }

    private List<RollColumn> recognise(ColumnMapping mapping) {
        captions.forEach((column, words) -> {
            ColumnMeaning meaning = mapping.chosen().getOrDefault(column, words.isEmpty() ? OTHER : meaning(words));
            columns.add(new RollColumn(column, Sheet.columnName(column), String.join(" / ", words), meaning));
        });
        nameSomebodies(mapping);
        preferPermanentAddress(mapping);
        for (int at = 0; at < columns.size(); at++) {
            if (!mapping.chosen().containsKey(columns.get(at).index()) && repeatsAnEarlierColumn(at)) {
                give(at, OTHER);
            }
        }
        return List.copyOf(columns);
    }

    private ColumnMeaning meaning(List<String> words) {
        String own = words.getLast();
        String plain = PlainForm.of(own);
        if (plain.equals("dt") || plain.equals("d t")) {
            return own.toLowerCase().startsWith("đ") || !accented ? PHONE : OTHER;
        }
        return CAPTIONS.stream().filter(caption -> caption.plain().matcher(plain).find()).map(Words::meaning).findFirst()
            .orElseGet(() -> SOMEBODY.matcher(plain).matches() ? somebody(words) : OTHER);
    }

    private static ColumnMeaning somebody(List<String> words) {
        String above = PlainForm.of(String.join(" ", words.subList(0, words.size() - 1)));
        return above.contains("dai dien") ? REPRESENTATIVE : above.contains("chu ho") ? HEAD : OTHER;
    }

    /** "Họ và tên" alone names the heads, unless another column does. */
    private void nameSomebodies(ColumnMapping mapping) {
        if (columns.stream().anyMatch(column -> column.meaning() == HEAD)) {
            return;
        }
        for (int at = 0; at < columns.size(); at++) {
            RollColumn column = columns.get(at);
            List<String> words = captions.get(column.index());
            if (column.meaning() == OTHER && !mapping.chosen().containsKey(column.index()) && !words.isEmpty()
                && SOMEBODY.matcher(PlainForm.of(words.getLast())).matches()) {
                give(at, HEAD);
            }
        }
    }

    /** The law asks for the permanent address; a list may give the present one first. */
    private void preferPermanentAddress(ColumnMapping mapping) {
        boolean told = columns.stream().anyMatch(this::isPermanentAddress);
        for (int at = 0; told && at < columns.size(); at++) {
            RollColumn column = columns.get(at);
            if (column.meaning() == ADDRESS && !isPermanentAddress(column) && !mapping.chosen().containsKey(column.index())) {
                give(at, OTHER);
            }
        }
    }

    private boolean isPermanentAddress(RollColumn column) {
        return column.meaning() == ADDRESS && PERMANENT.matcher(PlainForm.of(column.caption())).find();
    }

    /** Two neighbours under one caption, or a family name beside a given name, are one thing in two cells. */
    private boolean repeatsAnEarlierColumn(int at) {
        RollColumn column = columns.get(at);
        boolean oneThing = at > 0 && columns.get(at - 1).meaning() == column.meaning()
            && (column.caption().equals(columns.get(at - 1).caption()) || PlainForm.of(column.caption()).endsWith("ten"));
        return !oneThing && columns.subList(0, at).stream().anyMatch(earlier -> earlier.meaning() == column.meaning());
    }

    private void give(int at, ColumnMeaning meaning) {
        RollColumn column = columns.get(at);
        columns.set(at, new RollColumn(column.index(), column.name(), column.caption(), meaning));
    }
}
