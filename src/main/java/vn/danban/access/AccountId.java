package vn.danban.access;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names an account. */
@TypeDef(type = DataType.UUID, converter = AccountId.Column.class)
public record AccountId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return text();
    }

    @Singleton
    public static class Column extends IdentifierConverter<AccountId> {
        Column() {
            super(AccountId::new);
        }
    }
}
