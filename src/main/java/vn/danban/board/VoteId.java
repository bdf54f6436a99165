package vn.danban.board;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * The name of a vote everywhere: in addresses, on the board, and inside every ballot.
 * A time-ordered UUID written in 22 base58 characters (Format §1: at least 14 of them).
 */
@TypeDef(type = DataType.STRING, converter = VoteId.Converter.class)
public record VoteId(String text) {
    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 22;
    private static final Pattern SHAPE = Pattern.compile("[" + DIGITS + "]{14,40}");

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} when no vote can have this name */
    public VoteId {
        if (!SHAPE.matcher(text).matches()) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
    }

    public static VoteId of(UUID uuid) {
        BigInteger rest = new BigInteger(uuid.toString().replace("-", ""), 16);
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            text[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new VoteId(new String(text));
    }

    @Override
    public String toString() {
        return text;
    }

    @Singleton
    public static class Converter implements AttributeConverter<VoteId, String> {
        @Override
        public String convertToPersistedValue(VoteId id, ConversionContext context) {
            return id == null ? null : id.text();
        }

        @Override
        public VoteId convertToEntityValue(String text, ConversionContext context) {
            return text == null ? null : new VoteId(text);
        }
    }
}
