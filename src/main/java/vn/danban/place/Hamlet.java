package vn.danban.place;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A hamlet or residential quarter.
 *
 * @param name  with its kind, as people say it: {@code Ấp Bình Tân}
 * @param place its commune and province: {@code xã Bình Minh Đông, tỉnh Tây Ninh}
 * @param demo  invented for trying things out; nothing decided here counts
 */
public record Hamlet(HamletId id, CommuneId communeId, HamletKind kind, String name, String place, boolean demo) {
    static Hamlet of(Row row, Commune commune) {
        return new Hamlet(row.id, row.communeId, row.kind, row.name, commune.place(), row.demo);
    }

    /** As stored; the place is its commune's. */
    @MappedEntity("hamlets")
    record Row(@Id HamletId id, CommuneId communeId, HamletKind kind, String name, boolean demo) {}
}
