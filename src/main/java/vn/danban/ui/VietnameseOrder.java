package vn.danban.ui;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order in which Vietnamese lists are read. */
public final class VietnameseOrder {
    private VietnameseOrder() {}

    /** Words by the Vietnamese alphabet, accents after letters. */
    public static <T> Comparator<T> words(Function<T, String> text) {
        Collator collator = Collator.getInstance(Locale.of("vi"));
        return Comparator.comparing(text, collator::compare);
    }

    /** Names of people by the given name, which stands last, then by the whole. */
    public static <T> Comparator<T> names(Function<T, String> name) {
        return VietnameseOrder.<T>words(person -> given(name.apply(person))).thenComparing(words(name));
    }

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Lower case without accents, so that who types "duong" finds "Đường". */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
            .replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT).strip();
    }
}
