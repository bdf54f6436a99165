package vn.danban.papers;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

@TypeDef(type = DataType.UUID, converter = PaperId.Converter.class)
public record PaperId(UUID value) implements Identifier {
    @Singleton
    public static class Converter extends IdentifierConverter<PaperId> {
        Converter() {
            super(PaperId::new);
        }
    }
}
