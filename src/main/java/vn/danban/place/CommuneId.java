package vn.danban.place;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names a commune. */
@TypeDef(type = DataType.UUID, converter = CommuneId.Column.class)
public record CommuneId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return text();
    }

    @Singleton
    public static class Column extends IdentifierConverter<CommuneId> {
        Column() {
            super(CommuneId::new);
        }
    }
}
