package vn.danban.cards;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names a set of cards; its text is also the salt with which card codes are stretched (never a secret). */
@TypeDef(type = DataType.UUID, converter = CardSetId.Column.class)
public record CardSetId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return text();
    }

    @Singleton
    public static class Column extends IdentifierConverter<CardSetId> {
        Column() {
            super(CardSetId::new);
        }
    }
}
