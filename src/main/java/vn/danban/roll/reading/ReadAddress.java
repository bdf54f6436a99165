package vn.danban.roll.reading;

import static vn.danban.roll.ColumnMeaning.ADDRESS;
import static vn.danban.roll.ColumnMeaning.GROUP;
import static vn.danban.roll.ColumnMeaning.HOUSE_NUMBER;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollFault;
import vn.danban.spreadsheet.SheetCell.Kind;

/** Reads where a household lives, from one column or several, and which group of the hamlet that is. */
final class ReadAddress {
    private static final Pattern DITTO = Pattern.compile("-?nt-?|như trên|\"|''|//|″");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\p{L}?");
    private static final Pattern GROUP_IN_ADDRESS = Pattern.compile(
        "(?<![\\p{L}\\p{M}])(?:tổ|to)(?: (?:dân phố|nhân dân|tự quản|dân cư|số|dan pho|tu quan|so))? ?(\\d+\\p{L}?)(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_ADDRESS = 200;

    private final Captions captions;
    private final Findings findings;
    private String above = "";

    ReadAddress(Captions captions, Findings findings) {
        this.captions = captions;
        this.findings = findings;
    }

    /** Lines are read from top to bottom: a ditto mark stands for the address above. */
    String of(RollLine line) {
        if (becameDate(line, ADDRESS) || becameDate(line, HOUSE_NUMBER)) {
            return "";
        }
        String address = DITTO.matcher(line.text(ADDRESS)).matches() ? above : line.text(ADDRESS);
        above = address;
        String house = house(line.text(HOUSE_NUMBER));
        String group = address.isEmpty() && !house.isEmpty() ? groupName(line.text(GROUP)) : "";
        boolean asked = captions.tell(ADDRESS) || captions.tell(HOUSE_NUMBER);
        if (asked && address.isEmpty() && house.isEmpty() && line.isBlank(ADDRESS) && line.isBlank(HOUSE_NUMBER)) {
            findings.fault(line.row(), RollFault.ADDRESS_MISSING);
        }
        return within(line, Stream.of(house, address, group).filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    }

    private String within(RollLine line, String address) {
        if (address.length() <= LONGEST_ADDRESS) {
            return address;
        }
        findings.fault(line.row(), RollFault.ADDRESS_TOO_LONG, address);
        return address.substring(0, LONGEST_ADDRESS);
    }

    /** The group of its own column, else the one the address names, else the heading above. */
    static String group(RollLine line, String address, String heading) {
        if (line.has(GROUP)) {
            return groupName(line.text(GROUP));
        }
        return groupIn(address).isEmpty() ? heading : groupIn(address);
    }

    static String groupIn(String text) {
        Matcher group = GROUP_IN_ADDRESS.matcher(text);
        return group.find() ? "Tổ " + group.group(1) : "";
    }

    private boolean becameDate(RollLine line, ColumnMeaning meaning) {
        boolean date = line.has(meaning) && line.cells().get(meaning).kind() == Kind.DATE;
        if (date) {
            findings.fault(line.row(), RollFault.ADDRESS_BECAME_DATE, line.text(meaning));
        }
        return date;
    }

    private static String house(String text) {
        return text.isEmpty() || Character.isLetter(text.charAt(0)) ? text : "số " + text;
    }

    private static String groupName(String text) {
        return NUMBER.matcher(text).matches() ? "Tổ " + text : text;
    }
}
