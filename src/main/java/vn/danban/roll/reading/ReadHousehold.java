package vn.danban.roll.reading;

import static vn.danban.roll.ColumnMeaning.ADDRESS;
import static vn.danban.roll.ColumnMeaning.CARD_NUMBER;
import static vn.danban.roll.ColumnMeaning.GROUP;
import static vn.danban.roll.ColumnMeaning.HEAD;
import static vn.danban.roll.ColumnMeaning.HOUSE_NUMBER;
import static vn.danban.roll.ColumnMeaning.MEMBER_COUNT;
import static vn.danban.roll.ColumnMeaning.ORDER_NUMBER;
import static vn.danban.roll.ColumnMeaning.PHONE;
import static vn.danban.roll.ColumnMeaning.RELATION;
import static vn.danban.roll.ColumnMeaning.REMARK;
import static vn.danban.roll.ColumnMeaning.REPRESENTATIVE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.ColumnUse;
import vn.danban.roll.RollFault;
import vn.danban.roll.RollHousehold;
import vn.danban.spreadsheet.SheetCell.Kind;
import vn.danban.spreadsheet.SheetCell;

/** Reads the lines of one household and tells what is wrong in its own cells. */
final class ReadHousehold {
    private static final List<ColumnMeaning> MATTERING =
        List.of(ORDER_NUMBER, HEAD, REPRESENTATIVE, ADDRESS, HOUSE_NUMBER, GROUP, PHONE, MEMBER_COUNT);

    private final Captions captions;
    private final List<ColumnUse> uses;
    private final Findings findings;
    private final ReadNames readNames;
    private final ReadAddress readAddress;
    private int zerosRestored;

    ReadHousehold(Captions captions, List<ColumnUse> uses, Findings findings) {
        this.captions = captions;
        this.uses = uses;
        this.findings = findings;
        this.readNames = new ReadNames(captions, findings);
        this.readAddress = new ReadAddress(captions, findings);
    }

    ListedHousehold read(HouseholdLines lines) {
        RollLine first = lines.first();
        tellBrokenFormulas(first);
        ReadNames.Names names = readNames.of(lines);
        String address = readAddress.of(first);
        String group = ReadAddress.group(first, address, lines.heading());
        RollHousehold household = new RollHousehold(lines.row(), orderNumber(first), names.head(), names.representative(),
            address, group, phone(lines), further(first));
        MemberCount.check(lines.row(), first.text(MEMBER_COUNT), findings);
        Remarks.noticeIn(first.text(REMARK))
            .ifPresent(notice -> findings.notice(lines.row(), notice, household.label(), first.text(REMARK)));
        return new ListedHousehold(household, cardNumber(first), lines.section(), lines.heading());
    }

    /** Phones whose leading zero a spreadsheet had eaten, in all households read so far. */
    int zerosRestored() {
        return zerosRestored;
    }

    private void tellBrokenFormulas(RollLine line) {
        for (ColumnMeaning meaning : MATTERING) {
            SheetCell cell = line.broken().get(meaning);
            if (cell != null) {
                RollFault fault = cell.kind() == Kind.ERROR ? RollFault.FORMULA_ERROR : RollFault.FORMULA_WITHOUT_VALUE;
                findings.fault(line.row(), fault, captions.of(meaning), cell.text());
            }
        }
    }

    private int orderNumber(RollLine line) {
        String text = line.text(ORDER_NUMBER);
        if (OrderNumber.in(text).isPresent()) {
            return OrderNumber.in(text).getAsInt();
        }
        if (!text.isEmpty()) {
            findings.fault(line.row(), RollFault.ORDER_NUMBER_UNREADABLE, text);
        }
        return line.isBlank(ORDER_NUMBER) ? OrderNumber.NONE : OrderNumber.UNREADABLE;
    }

    /** The phones of the head's line, and of further lines of a household that lists no members. */
    private String phone(HouseholdLines lines) {
        String text = lines.lines().stream().filter(line -> line == lines.first() || line.isBlank(RELATION))
            .map(line -> line.text(PHONE)).filter(phone -> !phone.isEmpty()).distinct().collect(Collectors.joining(" / "));
        PhoneNumbers phones = PhoneNumbers.in(text);
        if (!phones.readable()) {
            findings.fault(lines.row(), RollFault.PHONE_IMPOSSIBLE, text);
        } else if (phones.numbers().size() > 1) {
            findings.fault(lines.row(), RollFault.TWO_PHONES, String.join(", ", phones.numbers()));
        }
        zerosRestored += phones.zeroRestored() ? 1 : 0;
        return phones.numbers().isEmpty() ? "" : phones.numbers().getFirst();
    }

    private Map<ColumnMeaning, String> further(RollLine line) {
        Map<ColumnMeaning, String> further = new EnumMap<>(ColumnMeaning.class);
        for (ColumnUse use : uses) {
            if (line.has(use.meaning())) {
                boolean card = use.meaning() == CARD_NUMBER;
                further.put(use.meaning(), card ? CardNumber.masked(cardNumber(line)) : line.text(use.meaning()));
            }
        }
        return further;
    }

    private static String cardNumber(RollLine line) {
        return CardNumber.digits(line.text(CARD_NUMBER));
    }
}
