package vn.danban.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Protocol §6.1 — Write what came of comparing two archives for people, in Vietnamese or English. */
public final class WriteDiffReport {
    private final Words words;

    public WriteDiffReport(Locale locale) {
        words = new Words(locale);
    }

    /** The vote, what was added or where they part, and the verdict as the last sentence. */
    public List<String> lines(VerifyDiff.Result result) {
        var lines = new ArrayList<String>();
        result.vote().ifPresent(vote -> lines.add(words.of("diff.vote", vote)));
        result.finding().ifPresentOrElse(finding -> lines.addAll(refusal(finding, result)), () -> lines.addAll(added(result)));
        lines.add(words.of(result.continues() ? "diff.accepted" : "diff.refused"));
        return lines.stream().map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}]", "?")).toList();
    }

    private List<String> added(VerifyDiff.Result result) {
        var lines = new ArrayList<String>();
        var more = result.added().values().stream().mapToInt(Integer::intValue).sum();
        lines.add(more == 0 ? words.of("diff.same", result.older()) : words.of("diff.continues", result.older(), more));
        result.added().forEach((type, count) -> lines.add(words.of("diff.added", words.of("kind." + type), count)));
        return lines;
    }

    private List<String> refusal(DiffFinding finding, VerifyDiff.Result result) {
        var lines = new ArrayList<String>();
        lines.add(finding + "  " + words.of("diff." + finding, result.same(), result.older(), result.damage().orElse("")));
        result.gone().ifPresent(side -> lines.add(side("diff.gone", side, result)));
        result.instead().ifPresent(side -> lines.add(side("diff.instead", side, result)));
        if (result.missing() > 0 && finding != DiffFinding.OTHER_VOTE) {
            lines.add(words.of("diff.missing", result.missing()));
        }
        return lines;
    }

    /** Places are heights: 0 is the setup, as everywhere in an archive. */
    private String side(String key, VerifyDiff.Side side, VerifyDiff.Result result) {
        return words.of(key, result.same(), words.of("kind." + side.type()), side.event());
    }
}
