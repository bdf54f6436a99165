package vn.danban.template;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.shared.Identifier;
import vn.danban.shared.IdentifierConverter;

/** Names a source that a commune brought. */
@TypeDef(type = DataType.UUID, converter = TemplateId.Column.class)
public record TemplateId(UUID value) implements Identifier {
    @Singleton
    public static class Column extends IdentifierConverter<TemplateId> {
        Column() {
            super(TemplateId::new);
        }
    }
}
