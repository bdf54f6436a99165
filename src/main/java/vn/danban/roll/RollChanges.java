package vn.danban.roll;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What taking in a list would change, so that the same list read again changes nothing and doubles nobody.
 *
 * @param toAdd households on the list alone
 * @param toUpdate households on both that differ
 * @param unchanged households on both that say the same
 * @param missing households on record that the list no longer has; they may have moved away: for the head to say
 */
public record RollChanges(List<RollHousehold> toAdd, List<Update> toUpdate, List<KnownHousehold> unchanged, List<KnownHousehold> missing) {
    /** In what a household differs from its record. */
    public enum Difference { ORDER_NUMBER, HEAD, REPRESENTATIVE, ADDRESS, PHONE }

    /** A household on record and what the list now says of it. */
    public record Update(KnownHousehold known, RollHousehold listed, Set<Difference> differences) {
        public Update {
            differences = Set.copyOf(differences);
        }
    }

    public RollChanges {
        toAdd = List.copyOf(toAdd);
        toUpdate = List.copyOf(toUpdate);
        unchanged = List.copyOf(unchanged);
        missing = List.copyOf(missing);
    }

    /** Neither list is changed; every household of either appears exactly once in the result. */
    public static RollChanges between(List<KnownHousehold> known, List<RollHousehold> listed) {
        MatchHouseholds matched = MatchHouseholds.match(known, listed);
        List<Update> toUpdate = new ArrayList<>();
        List<KnownHousehold> unchanged = new ArrayList<>();
        matched.pairs().forEach((before, now) -> {
            Set<Difference> differences = differences(before, now);
            if (differences.isEmpty()) {
                unchanged.add(before);
            } else {
                toUpdate.add(new Update(before, now, differences));
            }
        });
        return new RollChanges(matched.listedAlone(), toUpdate, unchanged, matched.knownAlone());
    }

    /** A list without a phone takes none away. */
    private static Set<Difference> differences(KnownHousehold before, RollHousehold now) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (before.orderNumber() != now.orderNumber()) {
            differences.add(Difference.ORDER_NUMBER);
        }
        if (!before.head().equals(now.head())) {
            differences.add(Difference.HEAD);
        }
        if (!before.representative().equals(now.representative())) {
            differences.add(Difference.REPRESENTATIVE);
        }
        if (!before.address().equals(now.address())) {
            differences.add(Difference.ADDRESS);
        }
        if (!now.phone().isEmpty() && !before.phone().equals(now.phone())) {
            differences.add(Difference.PHONE);
        }
        return differences;
    }
}
