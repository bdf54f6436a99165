package vn.danban.discussion;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.community.HouseholdId;
import vn.danban.place.HamletId;

/** For which household the signed-in account speaks. */
@Singleton
class Representatives {
    Optional<HouseholdId> household(HamletId hamlet) {
        return Optional.empty();
    }
}
