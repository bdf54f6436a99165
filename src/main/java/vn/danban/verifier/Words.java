package vn.danban.verifier;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a report, Vietnamese or English. */
final class Words {
    static final Locale VIETNAMESE = Locale.of("vi");

    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "vn.danban.verifier.verifier",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key) {
        return bundle.getString(key);
    }

    /** Arguments stand as they are, without the grouping and formats of {@link MessageFormat}. */
    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
