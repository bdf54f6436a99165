package vn.danban.roll.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.roll.RollFault;
import vn.danban.roll.RollNotice;

/** Sees to it that every household has a number of its own. */
final class CheckOrderNumbers {
    private final int headerRow;
    private final boolean listGivesNumbers;
    private final Findings findings;

    CheckOrderNumbers(int headerRow, boolean listGivesNumbers, Findings findings) {
        this.headerRow = headerRow;
        this.listGivesNumbers = listGivesNumbers;
        this.findings = findings;
    }

    /** @return the households, numbered */
    List<ListedHousehold> check(List<ListedHousehold> households) {
        if (!listGivesNumbers) {
            return renumbered(households);
        }
        if (beginsAnewInEachSection(households)) {
            findings.notice(headerRow, RollNotice.NUMBERING_RESTARTS);
            return renumbered(households);
        }
        tellTwice(households);
        return withMissingGiven(households);
    }

    private static List<ListedHousehold> renumbered(List<ListedHousehold> households) {
        List<ListedHousehold> numbered = new ArrayList<>();
        households.forEach(household -> numbered.add(household.numbered(numbered.size() + 1)));
        return numbered;
    }

    /** Numbers are used twice, but never within one section. */
    private static boolean beginsAnewInEachSection(List<ListedHousehold> households) {
        List<ListedHousehold> numbered = households.stream().filter(household -> household.orderNumber() > 0).toList();
        long numbers = numbered.stream().map(ListedHousehold::orderNumber).distinct().count();
        long withinSections = numbered.stream().map(household -> List.of(household.section(), household.orderNumber())).distinct().count();
        return numbers < numbered.size() && withinSections == numbered.size();
    }

    private void tellTwice(List<ListedHousehold> households) {
        Map<Integer, Integer> firstRows = new HashMap<>();
        for (ListedHousehold household : households) {
            Integer earlier = household.orderNumber() > 0 ? firstRows.putIfAbsent(household.orderNumber(), household.row()) : null;
            if (earlier != null) {
                findings.fault(household.row(), RollFault.ORDER_NUMBER_TWICE, household.orderNumber(), earlier);
            }
        }
    }

    private List<ListedHousehold> withMissingGiven(List<ListedHousehold> households) {
        int last = households.stream().mapToInt(ListedHousehold::orderNumber).max().orElse(0);
        List<ListedHousehold> complete = new ArrayList<>();
        for (ListedHousehold household : households) {
            boolean missing = household.orderNumber() == OrderNumber.NONE;
            complete.add(missing ? household.numbered(++last) : household);
            if (missing) {
                findings.notice(household.row(), RollNotice.ORDER_NUMBER_GIVEN, last);
            }
        }
        return complete;
    }
}
