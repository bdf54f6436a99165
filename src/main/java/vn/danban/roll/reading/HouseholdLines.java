package vn.danban.roll.reading;

import java.util.List;

/**
 * The lines of one household, its head's first.
 *
 * @param heading the group heading above; empty when there is none
 * @param section which heading it stands under, from 0
 */
record HouseholdLines(List<RollLine> lines, String heading, int section) {
    RollLine first() {
        return lines.getFirst();
    }

    int row() {
        return first().row();
    }
}
