package vn.danban.roll.reading;

import vn.danban.roll.RollHousehold;

/**
 * A household as read, with what is needed to compare it and must not go further.
 *
 * @param cardNumber digits of the head's card, empty when not told; lives no longer than the reading
 * @param section the part of the list it stands in, for numbering that begins anew
 * @param heading the group heading above it; empty when there is none
 */
record ListedHousehold(RollHousehold household, String cardNumber, int section, String heading) {
    int row() {
        return household.row();
    }

    int orderNumber() {
        return household.orderNumber();
    }

    String name() {
        return household.name();
    }

    ListedHousehold numbered(int number) {
        return new ListedHousehold(household.numbered(number), cardNumber, section, heading);
    }

    /** Without the card number: what is printed may be kept. */
    @Override
    public String toString() {
        return "household of row " + row();
    }
}
