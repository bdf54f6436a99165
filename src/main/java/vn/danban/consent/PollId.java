package vn.danban.consent;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.danban.board.VoteId;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The name of a consent poll, in addresses and inside every answer: base58, as the name of a vote. */
@TypeDef(type = DataType.STRING, converter = PollId.Converter.class)
public record PollId(String text) {
    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} when no poll can have this name */
    public PollId {
        try {
            new ElectionUuid(text);
        } catch (ProtocolException noName) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
    }

    static PollId of(UUID uuid) {
        return new PollId(VoteId.of(uuid).text());
    }

    /** As answers name it. */
    public ElectionUuid occasion() {
        return new ElectionUuid(text);
    }

    @Override
    public String toString() {
        return text;
    }

    @Singleton
    public static class Converter implements AttributeConverter<PollId, String> {
        @Override
        public String convertToPersistedValue(PollId id, ConversionContext context) {
            return id == null ? null : id.text();
        }

        @Override
        public PollId convertToEntityValue(String text, ConversionContext context) {
            return text == null ? null : new PollId(text);
        }
    }
}
