package vn.danban.roll.reading;

import static vn.danban.roll.ColumnMeaning.HEAD;
import static vn.danban.roll.ColumnMeaning.REPRESENTATIVE;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollFault;

/** Reads the names of a household: its head, and who represents it. */
final class ReadNames {
    private static final Pattern NAME = Pattern.compile("[\\p{IsLatin}\\p{M}][\\p{IsLatin}\\p{M} .,'’()-]{0,79}");
    /** A mark beside the member who represents the household. */
    private static final Pattern TICK = Pattern.compile("[xv✓✔☑]|có|đại diện|đd");
    private static final Pattern SAME_AS_HEAD = Pattern.compile("(như |là )?chủ hộ|bản thân|chính chủ|-?nt-?|như trên|\"|''|//");

    record Names(String head, String representative) {}

    private final Captions captions;
    private final Findings findings;

    ReadNames(Captions captions, Findings findings) {
        this.captions = captions;
        this.findings = findings;
    }

    /** A list that names only heads, or only representatives, means the same person by both. */
    Names of(HouseholdLines lines) {
        String head = name(lines, lines.first().text(HEAD), HEAD);
        List<String> representatives = lines.lines().stream().map(line -> representative(lines, line, head))
            .filter(name -> !name.isEmpty()).distinct().toList();
        if (representatives.size() > 1) {
            findings.fault(lines.row(), RollFault.TWO_REPRESENTATIVES, String.join(", ", representatives));
        }
        tellMissing(lines);
        String representative = representatives.isEmpty() ? "" : representatives.getFirst();
        return new Names(captions.tell(HEAD) ? head : representative, captions.tell(REPRESENTATIVE) ? representative : head);
    }

    private String representative(HouseholdLines lines, RollLine line, String head) {
        String text = line.text(REPRESENTATIVE);
        String lower = text.toLowerCase(Locale.ROOT);
        if (TICK.matcher(lower).matches()) {
            return line.text(HEAD);
        }
        return SAME_AS_HEAD.matcher(lower).matches() ? head : name(lines, text, REPRESENTATIVE);
    }

    private String name(HouseholdLines lines, String text, ColumnMeaning meaning) {
        if (text.isEmpty() || NAME.matcher(text).matches()) {
            return text;
        }
        findings.fault(lines.row(), RollFault.NAME_IMPOSSIBLE, captions.of(meaning), text);
        return "";
    }

    private void tellMissing(HouseholdLines lines) {
        boolean noHead = lines.first().isBlank(HEAD);
        boolean noRepresentative = lines.lines().stream().allMatch(line -> line.isBlank(REPRESENTATIVE));
        if (noHead && noRepresentative) {
            findings.fault(lines.row(), RollFault.HOUSEHOLD_WITHOUT_NAMES);
        } else if (noHead && captions.tell(HEAD)) {
            findings.fault(lines.row(), RollFault.HEAD_MISSING);
        } else if (noRepresentative && captions.tell(REPRESENTATIVE)) {
            findings.fault(lines.row(), RollFault.REPRESENTATIVE_MISSING);
        }
    }
}
