package vn.danban.office;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names one holding of an office: this account, this office, since this day. */
@TypeDef(type = DataType.UUID, converter = HoldingId.Column.class)
public record HoldingId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return text();
    }

    @Singleton
    public static class Column extends IdentifierConverter<HoldingId> {
        Column() {
            super(HoldingId::new);
        }
    }
}
