package vn.danban.roll.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.roll.PlainForm;
import vn.danban.roll.RollFault;
import vn.danban.roll.RollNotice;

/** Compares the households of a list with each other: who is in it twice, who shares what only one can have. */
final class CheckHouseholds {
    private static final int SHORTEST_CARD_NUMBER = 9;

    private final Findings findings;
    private final Set<Integer> rowsTwice = new HashSet<>();

    CheckHouseholds(Findings findings) {
        this.findings = findings;
    }

    void check(List<ListedHousehold> households) {
        alike(households, household -> nameWith(household, PlainForm.ofAddress(household.household().address()))).forEach(this::sameNameAndAddress);
        alike(households, household -> nameWith(household, household.household().phone())).forEach(this::sameNameAndPhone);
        alike(households, CheckHouseholds::cardNumber).forEach(this::sameCard);
        alike(households, household -> household.household().phone()).forEach(this::samePhone);
    }

    /** Households that agree in something, in their order; an empty key agrees with nothing. */
    private Collection<List<ListedHousehold>> alike(List<ListedHousehold> households, Function<ListedHousehold, String> key) {
        Map<String, List<ListedHousehold>> byKey = households.stream().filter(household -> !rowsTwice.contains(household.row()))
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        byKey.remove("");
        byKey.values().removeIf(group -> group.size() < 2);
        return byKey.values();
    }

    private static String nameWith(ListedHousehold household, String other) {
        String name = PlainForm.of(household.name());
        return name.isEmpty() || other.isEmpty() ? "" : name + "|" + other;
    }

    private static String cardNumber(ListedHousehold household) {
        return household.cardNumber().length() < SHORTEST_CARD_NUMBER ? "" : household.cardNumber();
    }

    /** Names that differ in accents which both carry may be brothers under one roof: that is for the head to know. */
    private void sameNameAndAddress(List<ListedHousehold> group) {
        for (int at = 1; at < group.size(); at++) {
            ListedHousehold household = group.get(at);
            ListedHousehold first = group.getFirst();
            sameNameBefore(at, group).ifPresentOrElse(earlier -> twice(household, earlier),
                () -> findings.notice(household.row(), RollNotice.LOOKS_LIKE_ANOTHER, household.name(), first.row(), first.name()));
        }
    }

    private void sameNameAndPhone(List<ListedHousehold> group) {
        for (int at = 1; at < group.size(); at++) {
            ListedHousehold household = group.get(at);
            sameNameBefore(at, group).ifPresent(earlier -> twice(household, earlier));
        }
    }

    private static Optional<ListedHousehold> sameNameBefore(int at, List<ListedHousehold> group) {
        return group.subList(0, at).stream().filter(earlier -> PlainForm.sameName(earlier.name(), group.get(at).name())).findFirst();
    }

    private void twice(ListedHousehold household, ListedHousehold earlier) {
        rowsTwice.add(household.row());
        findings.fault(household.row(), RollFault.HOUSEHOLD_TWICE, household.name(), earlier.row());
    }

    /** Either may carry the wrong number: each is named. */
    private void sameCard(List<ListedHousehold> group) {
        for (ListedHousehold household : group) {
            ListedHousehold other = group.get(household == group.getFirst() ? 1 : 0);
            findings.fault(household.row(), RollFault.CARD_OF_ANOTHER_HEAD, CardNumber.masked(household.cardNumber()), other.row(), other.name());
        }
    }

    private void samePhone(List<ListedHousehold> group) {
        ListedHousehold first = group.getFirst();
        group.stream().skip(1).forEach(household ->
            findings.notice(household.row(), RollNotice.PHONE_SHARED, household.household().phone(), first.row(), first.name()));
    }
}
