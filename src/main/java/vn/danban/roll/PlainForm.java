package vn.danban.roll;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of a text made only for comparing: what a person would call "the same, differently typed". */
public final class PlainForm {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}/]+");
    /** House numbers and groups in any order and wording: {@code số nhà 12, tổ 3} is {@code Tổ 3 - số 12}. */
    private static final Pattern SAYS_NUMBER = Pattern.compile("\\b(so nha|so|nha so|to so|tdp|to dan pho|to nhan dan|to)\\b ?(?=\\d)");

    private PlainForm() {}

    /** Lower case without any accents, words with single spaces between, {@code /} kept. */
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(lower(text), Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.replace('đ', 'd')).replaceAll(" ").strip();
    }

    /** Whether any letter of the text carries a mark, or is đ. */
    public static boolean hasAccents(String text) {
        return !lower(text).equals(MARKS.matcher(Normalizer.normalize(lower(text), Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd'));
    }

    /** An address with its parts in a fixed order, so that order and punctuation do not matter. */
    public static String ofAddress(String address) {
        String numbered = SAYS_NUMBER.matcher(of(address)).replaceAll(match -> match.group(1).startsWith("t") ? "to_" : "");
        return Stream.of(numbered.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /**
     * Whether two names can be the same name: equal syllable by syllable, where a syllable typed without any accent
     * equals each of its accented forms, and {@code hoà} equals {@code hòa}.
     */
    public static boolean sameName(String one, String other) {
        String[] left = words(one);
        String[] right = words(other);
        if (left.length != right.length) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            if (!sameSyllable(left[i], right[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameSyllable(String one, String other) {
        return toneAtEnd(one).equals(toneAtEnd(other))
            || of(one).equals(of(other)) && (!hasAccents(one) || !hasAccents(other));
    }

    /** The five tone marks moved to the end of the syllable: where they sit is a matter of taste. */
    private static String toneAtEnd(String syllable) {
        String decomposed = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        return decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "") + decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    }

    private static String[] words(String name) {
        return lower(Normalizer.normalize(name, Normalizer.Form.NFC)).split("[^\\p{L}\\p{M}\\p{N}]+");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
