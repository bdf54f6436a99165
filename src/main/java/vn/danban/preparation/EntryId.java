package vn.danban.preparation;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

@TypeDef(type = DataType.UUID, converter = EntryId.Converter.class)
public record EntryId(UUID value) implements Identifier {
    @Singleton
    public static class Converter extends IdentifierConverter<EntryId> {
        Converter() {
            super(EntryId::new);
        }
    }
}
