package vn.danban.shared;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import java.util.UUID;
import java.util.function.Function;

/** Lets a typed id be a {@code uuid} column; each id nests one subclass of one line. */
public abstract class IdentifierConverter<I extends Identifier> implements AttributeConverter<I, UUID> {
    private final Function<UUID, I> wrap;

    protected IdentifierConverter(Function<UUID, I> wrap) {
        this.wrap = wrap;
    }

    @Override
    public UUID convertToPersistedValue(I id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public I convertToEntityValue(UUID value, ConversionContext context) {
        return value == null ? null : wrap.apply(value);
    }
}
