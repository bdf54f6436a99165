package vn.danban.matter;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

@TypeDef(type = DataType.UUID, converter = MatterId.Converter.class)
public record MatterId(UUID value) implements Identifier {
    @Singleton
    public static class Converter extends IdentifierConverter<MatterId> {
        Converter() {
            super(MatterId::new);
        }
    }
}
