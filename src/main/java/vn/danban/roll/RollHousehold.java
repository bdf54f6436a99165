package vn.danban.roll;

import java.util.Map;

/**
 * A household as the list tells it; texts are clean (NFC, single spaces), empty where the list says nothing.
 *
 * @param row first row of the household, as the spreadsheet numbers it
 * @param orderNumber the list's number for it; 0 when the list has one that cannot be read
 * @param group tổ or cụm, from its own column, else from the address, else from the heading above
 * @param phone ten digits, eleven for a land line
 * @param further columns carried along by {@link ColumnUse}; card numbers masked
 */
public record RollHousehold(int row, int orderNumber, String head, String representative, String address, String group, String phone,
                            Map<ColumnMeaning, String> further) {
    public RollHousehold {
        further = Map.copyOf(further);
    }

    /** The head, or whoever is named instead. */
    public String name() {
        return head.isEmpty() ? representative : head;
    }

    /** The name, or the number when nobody is named. */
    public String label() {
        return name().isEmpty() ? "№ " + orderNumber : name();
    }

    /** The same household under another number. */
    public RollHousehold numbered(int number) {
        return new RollHousehold(row, number, head, representative, address, group, phone, further);
    }
}
