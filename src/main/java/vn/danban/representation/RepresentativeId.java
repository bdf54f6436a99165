package vn.danban.representation;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names the time for which an account represents a household. */
@TypeDef(type = DataType.UUID, converter = RepresentativeId.Column.class)
public record RepresentativeId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return text();
    }

    @Singleton
    public static class Column extends IdentifierConverter<RepresentativeId> {
        Column() {
            super(RepresentativeId::new);
        }
    }
}
