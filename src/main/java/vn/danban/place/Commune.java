package vn.danban.place;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A commune (xã, phường, đặc khu) of a province.
 *
 * @param name     with its rank, as documents write it: {@code xã Bình Minh Đông}
 * @param province with its rank: {@code tỉnh Tây Ninh}
 */
@MappedEntity("communes")
public record Commune(@Id CommuneId id, String name, String province) {
    /** Commune and province in one line, as in {@code xã Bình Minh Đông, tỉnh Tây Ninh}. */
    public String place() {
        return name + ", " + province;
    }
}
