package vn.danban.access;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.danban.shared.Refused;

/** The name somebody signs in with: 2 to 40 of {@code a-z 0-9 . _ -}, beginning with a letter or digit. */
@TypeDef(type = DataType.STRING, converter = LoginName.Column.class)
public record LoginName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    /** @throws Refused with {@link AccountRefusal#BAD_LOGIN_NAME} */
    public LoginName {
        if (value.length() > 40 || !SHAPE.matcher(value).matches()) {
            throw new Refused(AccountRefusal.BAD_LOGIN_NAME);
        }
    }

    /** Reads what a person typed: blanks around it and capitals do not count. */
    public static LoginName of(String typed) {
        return new LoginName(typed.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }

    @Singleton
    public static class Column implements AttributeConverter<LoginName, String> {
        @Override
        public String convertToPersistedValue(LoginName name, ConversionContext context) {
            return name == null ? null : name.value;
        }

        @Override
        public LoginName convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new LoginName(value);
        }
    }
}
