package vn.danban.roll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the households of a list again among those on record: by name and address, then by phone, then by order number
 * and a similar name. A sign that fits several on either side tells nothing and is passed over.
 */
final class MatchHouseholds {
    /** Letters by which a name may differ and still be a slip of the pen. */
    private static final int MOST_SLIPS = 2;

    private final List<KnownHousehold> knownAlone;
    private final List<RollHousehold> listedAlone;
    private final Map<KnownHousehold, RollHousehold> pairs = new LinkedHashMap<>();

    private MatchHouseholds(List<KnownHousehold> known, List<RollHousehold> listed) {
        this.knownAlone = new ArrayList<>(known);
        this.listedAlone = new ArrayList<>(listed);
    }

    static MatchHouseholds match(List<KnownHousehold> known, List<RollHousehold> listed) {
        MatchHouseholds matching = new MatchHouseholds(known, listed);
        BiPredicate<KnownHousehold, RollHousehold> always = (before, now) -> true;
        matching.by(before -> written(before.head(), before.address()), now -> written(now.head(), now.address()), always);
        matching.by(before -> spelt(before.head(), before.address()), now -> spelt(now.head(), now.address()),
            (before, now) -> PlainForm.sameName(before.head(), now.head()));
        matching.by(KnownHousehold::phone, RollHousehold::phone, MatchHouseholds::sameHouseOrName);
        matching.by(before -> number(before.orderNumber()), now -> number(now.orderNumber()), (before, now) -> similar(before.head(), now.head()));
        return matching;
    }

    Map<KnownHousehold, RollHousehold> pairs() {
        return pairs;
    }

    List<KnownHousehold> knownAlone() {
        return knownAlone;
    }

    List<RollHousehold> listedAlone() {
        return listedAlone;
    }

    private void by(Function<KnownHousehold, String> knownSign, Function<RollHousehold, String> listedSign,
                    BiPredicate<KnownHousehold, RollHousehold> plausible) {
        Map<String, List<KnownHousehold>> known = knownAlone.stream().collect(Collectors.groupingBy(knownSign));
        Map<String, List<RollHousehold>> listed = listedAlone.stream()
            .collect(Collectors.groupingBy(listedSign, LinkedHashMap::new, Collectors.toList()));
        listed.remove("");
        listed.forEach((sign, now) -> {
            List<KnownHousehold> before = known.getOrDefault(sign, List.of());
            if (before.size() == 1 && now.size() == 1 && plausible.test(before.getFirst(), now.getFirst())) {
                pairs.put(before.getFirst(), now.getFirst());
            }
        });
        knownAlone.removeAll(pairs.keySet());
        listedAlone.removeAll(new HashSet<>(pairs.values()));
    }

    private static String written(String name, String address) {
        return name.isEmpty() || address.isEmpty() ? "" : name + "|" + address;
    }

    private static String spelt(String name, String address) {
        return written(PlainForm.of(name), PlainForm.ofAddress(address));
    }

    private static String number(int orderNumber) {
        return orderNumber > 0 ? String.valueOf(orderNumber) : "";
    }

    /** A phone alone may have been handed to another household. */
    private static boolean sameHouseOrName(KnownHousehold before, RollHousehold now) {
        return PlainForm.ofAddress(before.address()).equals(PlainForm.ofAddress(now.address())) || similar(before.head(), now.head());
    }

    private static boolean similar(String one, String other) {
        return slips(PlainForm.of(one), PlainForm.of(other)) <= MOST_SLIPS;
    }

    /** The edit distance: letters put in, left out or changed. */
    private static int slips(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
