package vn.danban.cards;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names one card. */
@TypeDef(type = DataType.UUID, converter = CardId.Column.class)
public record CardId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return text();
    }

    @Singleton
    public static class Column extends IdentifierConverter<CardId> {
        Column() {
            super(CardId::new);
        }
    }
}
