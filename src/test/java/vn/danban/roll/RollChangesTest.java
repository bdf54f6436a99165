package vn.danban.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.danban.roll.RollChanges.Difference;
import vn.danban.shared.Identifier;

class RollChangesTest {
    private record Id(UUID value) implements Identifier {}

    private static final KnownHousehold AN = known(1, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 1, số 12", "0912345678");
    private static final KnownHousehold LAN = known(2, "Lê Thị Lan", "Lê Thị Lan", "Tổ 2, số 34", "0987654321");

    private static KnownHousehold known(int number, String head, String representative, String address, String phone) {
        return new KnownHousehold(new Id(new UUID(0, number)), number, head, representative, address, phone);
    }

    private static RollHousehold listed(int number, String head, String representative, String address, String phone) {
        return new RollHousehold(number + 7, number, head, representative, address, "", phone, Map.of());
    }

    private static RollHousehold asListed(KnownHousehold known) {
        return listed(known.orderNumber(), known.head(), known.representative(), known.address(), known.phone());
    }

    private static RollChanges changes(RollHousehold... listed) {
        return RollChanges.between(List.of(AN, LAN), List.of(listed));
    }

    private static void assertUpdates(Set<Difference> differences, RollHousehold now) {
        assertEquals(List.of(new RollChanges.Update(AN, now, differences)), changes(now, asListed(LAN)).toUpdate());
        assertEquals(List.of(), changes(now, asListed(LAN)).toAdd());
        assertEquals(List.of(), changes(now, asListed(LAN)).missing());
    }

    @Test
    void the_same_list_read_again_changes_nothing() {
        assertEquals(new RollChanges(List.of(), List.of(), List.of(AN, LAN), List.of()), changes(asListed(AN), asListed(LAN)));
    }

    @Test
    void a_first_list_adds_everybody() {
        assertEquals(List.of(asListed(AN)), RollChanges.between(List.of(), List.of(asListed(AN))).toAdd());
    }

    @Test
    void a_new_household_is_added_and_one_no_longer_listed_is_missing() {
        RollHousehold added = listed(3, "Võ Văn Ba", "Võ Văn Ba", "Tổ 3, số 56", "");
        assertEquals(new RollChanges(List.of(added), List.of(), List.of(AN), List.of(LAN)), changes(asListed(AN), added));
    }

    @Test
    void a_name_typed_without_accents_updates_and_does_not_double() {
        assertUpdates(Set.of(Difference.HEAD, Difference.ADDRESS), listed(1, "NGUYEN VAN AN", "Trần Thị Bé", "to 1 so 12", "0912345678"));
    }

    @Test
    void a_new_representative_and_phone_update() {
        assertUpdates(Set.of(Difference.REPRESENTATIVE, Difference.PHONE), listed(1, "Nguyễn Văn An", "Nguyễn Văn Út", "Tổ 1, số 12", "0900000001"));
    }

    @Test
    void a_list_without_phones_takes_none_away() {
        assertEquals(List.of(AN, LAN), changes(listed(1, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 1, số 12", ""), asListed(LAN)).unchanged());
    }

    @Test
    void a_household_that_moved_within_the_hamlet_is_known_by_its_phone() {
        assertUpdates(Set.of(Difference.ORDER_NUMBER, Difference.ADDRESS), listed(9, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 7, số 99", "0912345678"));
    }

    @Test
    void a_household_with_a_new_head_is_known_by_its_phone_and_address() {
        assertUpdates(Set.of(Difference.HEAD), listed(1, "Trần Thị Bé", "Trần Thị Bé", "Tổ 1, số 12", "0912345678"));
    }

    @Test
    void a_phone_handed_to_another_household_does_not_make_it_the_old_one() {
        RollHousehold other = listed(3, "Võ Văn Ba", "Võ Văn Ba", "Tổ 3, số 56", "0912345678");
        assertEquals(List.of(other), changes(other, asListed(LAN)).toAdd());
    }

    @Test
    void a_slip_in_the_name_and_a_new_address_are_known_by_the_number() {
        assertUpdates(Set.of(Difference.HEAD, Difference.ADDRESS), listed(1, "Nguyễn Văn Anh", "Trần Thị Bé", "Tổ 1, số 12B", ""));
    }

    @Test
    void another_name_under_an_old_number_is_another_household() {
        RollHousehold other = listed(1, "Võ Văn Ba", "Võ Văn Ba", "Tổ 3, số 56", "");
        RollChanges changes = changes(other, asListed(LAN));
        assertEquals(List.of(other), changes.toAdd());
        assertEquals(List.of(AN), changes.missing());
    }

    @Test
    void brothers_under_one_roof_are_not_mixed_up() {
        KnownHousehold hung = known(3, "Lê Văn Hùng", "Lê Văn Hùng", "Tổ 5, số 1", "");
        KnownHousehold second = known(4, "Lê Văn Hưng", "Lê Văn Hưng", "Tổ 5, số 1", "");
        RollChanges changes = RollChanges.between(List.of(hung, second), List.of(asListed(second), asListed(hung)));
        assertEquals(Set.of(hung, second), Set.copyOf(changes.unchanged()));
    }

    @Property(tries = 200)
    void every_household_of_either_side_appears_exactly_once(@ForAll @IntRange(max = 30) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<KnownHousehold> known = new ArrayList<>();
        List<RollHousehold> listed = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            String head = "Lê Văn " + List.of("An", "Anh", "Ân", "Bé").get(random.nextInt(4));
            String address = "Tổ " + random.nextInt(3) + ", số " + random.nextInt(3);
            String phone = random.nextBoolean() ? "" : "091234567" + random.nextInt(5);
            known.add(known(number, head, head, address, phone));
            listed.add(listed(1 + random.nextInt(size), head, head, random.nextBoolean() ? address : "Tổ 9, số 9", phone));
        }
        Collections.shuffle(listed, random);
        RollChanges changes = RollChanges.between(known, listed);
        assertEquals(size, changes.unchanged().size() + changes.toUpdate().size() + changes.missing().size());
        assertEquals(size, changes.unchanged().size() + changes.toUpdate().size() + changes.toAdd().size());
        assertEquals(Set.copyOf(known), Set.copyOf(Stream.of(changes.unchanged(), changes.missing(), changes.toUpdate().stream().map(RollChanges.Update::known).toList())
            .flatMap(List::stream).toList()));
    }
}
