package vn.danban.community;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names a household for as long as it is known, whatever its number on a list. */
@TypeDef(type = DataType.UUID, converter = HouseholdId.Column.class)
public record HouseholdId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return text();
    }

    @Singleton
    public static class Column extends IdentifierConverter<HouseholdId> {
        Column() {
            super(HouseholdId::new);
        }
    }
}
