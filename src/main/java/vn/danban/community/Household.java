package vn.danban.community;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import vn.danban.place.HamletId;

/**
 * A household and who speaks for it (Law 10/2022 Art. 18(2)).
 *
 * @param number         its number on the hamlet's list, unique among those living there
 * @param head           the head of the household (chủ hộ)
 * @param representative the one person who votes for the household; often the head
 * @param residentsGroup the group of houses it belongs to (tổ), when the hamlet has such groups
 */
@MappedEntity("households")
public record Household(
        @Id HouseholdId id, HamletId hamletId, int number, String head, String representative, String address,
        @Nullable String residentsGroup, @Nullable String phone, Status status, @Version long version) {
    /** Only households living here count and vote. */
    public enum Status { LIVING, MOVED_AWAY }

    public boolean living() {
        return status == Status.LIVING;
    }

    static Household living(HouseholdId id, HamletId hamlet, Entry entry) {
        return new Household(id, hamlet, entry.number, entry.head, entry.representative, entry.address,
            entry.residentsGroup, entry.phone, Status.LIVING, 0);
    }

    Household with(Entry entry) {
        return new Household(id, hamletId, entry.number, entry.head, entry.representative, entry.address,
            entry.residentsGroup, entry.phone, status, version);
    }

    Household movedAway() {
        return new Household(id, hamletId, number, head, representative, address, residentsGroup, phone,
            Status.MOVED_AWAY, version);
    }

    public Entry entry() {
        return new Entry(number, head, representative, address, residentsGroup, phone);
    }

    /** What the hamlet's list says about a household. Blank group or phone is none. */
    public record Entry(
            int number, String head, String representative, String address,
            @Nullable String residentsGroup, @Nullable String phone) {
        public Entry {
            head = head.strip();
            representative = representative.strip();
            address = address.strip();
            residentsGroup = noneIfBlank(residentsGroup);
            phone = noneIfBlank(phone);
        }

        boolean complete() {
            return number > 0 && !head.isEmpty() && !representative.isEmpty() && !address.isEmpty();
        }

        private static String noneIfBlank(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
