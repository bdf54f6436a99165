package vn.danban.discussion;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names a question or an amendment. */
@TypeDef(type = DataType.UUID, converter = ItemId.Converter.class)
public record ItemId(UUID value) implements Identifier {
    @Singleton
    public static class Converter extends IdentifierConverter<ItemId> {
        Converter() {
            super(ItemId::new);
        }
    }
}
