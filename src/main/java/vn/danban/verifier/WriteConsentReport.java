package vn.danban.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Protocol §7.1 — Write what came of checking a consent poll for people, in Vietnamese or English. */
public final class WriteConsentReport {
    private final Words words;

    public WriteConsentReport(Locale locale) {
        words = new Words(locale);
    }

    /** Facts, what is wrong, and the verdict as the last sentence. */
    public List<String> lines(VerifyConsent.Result result) {
        List<String> lines = new ArrayList<>(List.of(
            words.of("consent.poll", result.record().poll(), result.record().opened(), result.record().closes()),
            words.of("consent.counted", result.agree(), result.disagree(), result.silent(), result.record().households()),
            words.of(result.passed() ? "consent.passed" : "consent.notPassed", result.agree(), result.required())));
        for (VerifyConsent.Refusal refusal : result.refusals()) {
            lines.add(refusal.finding() + "  " + words.of("consent." + refusal.finding()));
            lines.add("    " + refusal.detail().replaceAll("[\\p{Cc}\\p{Cf}]", "?"));
        }
        lines.add(words.of(result.accepted() ? "consent.accepted" : "consent.refused", result.refusals().size()));
        return lines;
    }

    public String unreadable() {
        return words.of("consent.unreadable");
    }
}
