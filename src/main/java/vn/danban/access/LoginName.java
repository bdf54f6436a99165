package vn.danban.access;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.danban.shared.Refused;

/**
 * The name somebody signs in with: a telephone number ({@code 0912345678}), an e-mail address, or a word of 2 to 40 of
 * {@code a-z 0-9 . _ -} that begins with a letter or digit.
 */
@TypeDef(type = DataType.STRING, converter = LoginName.Column.class)
public record LoginName(String value) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final Pattern E_MAIL = Pattern.compile("[a-z0-9._+-]{1,64}@[a-z0-9-]{1,60}(\\.[a-z0-9-]{1,60}){1,3}");
    private static final Pattern TELEPHONE_AS_WRITTEN = Pattern.compile("[+(0][0-9 .()-]{8,18}");
    private static final Pattern TELEPHONE = Pattern.compile("0[1-9][0-9]{8,9}");
    private static final int LONGEST = 120;

    /** @throws Refused with {@link AccountRefusal#BAD_LOGIN_NAME} */
    public LoginName {
        if (value.length() > LONGEST || !WORD.matcher(value).matches() && !E_MAIL.matcher(value).matches()) {
            throw new Refused(AccountRefusal.BAD_LOGIN_NAME);
        }
    }

    /** Reads what a person typed: blanks around it and capitals do not count, nor how a telephone number is grouped. */
    public static LoginName of(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        if (plain.length() <= LONGEST && TELEPHONE_AS_WRITTEN.matcher(plain).matches()) {
            String digits = plain.replaceFirst("^\\+84", "0").replaceAll("[^0-9]", "").replaceFirst("^00", "0");
            return new LoginName(TELEPHONE.matcher(digits).matches() ? digits : plain);
        }
        return new LoginName(plain);
    }

    /** A telephone number or an e-mail address: nobody but its owner would choose it. */
    public boolean reachesItsOwner() {
        return TELEPHONE.matcher(value).matches() || E_MAIL.matcher(value).matches();
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
