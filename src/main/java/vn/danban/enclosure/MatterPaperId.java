package vn.danban.enclosure;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

@TypeDef(type = DataType.UUID, converter = MatterPaperId.Converter.class)
public record MatterPaperId(UUID value) implements Identifier {
    @Singleton
    public static class Converter extends IdentifierConverter<MatterPaperId> {
        Converter() {
            super(MatterPaperId::new);
        }
    }
}
