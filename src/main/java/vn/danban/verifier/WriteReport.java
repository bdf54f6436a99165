package vn.danban.verifier;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.tally.ElectionResult;

/** Protocol §6 — Write a report for people, in Vietnamese or English. */
public final class WriteReport {
    private static final DateTimeFormatter HOURS =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Words words;

    public WriteReport(Locale locale) {
        words = new Words(locale);
    }

    /** Facts, one line per check, and the verdict as the last sentence. */
    public List<String> lines(Report report) {
        var lines = new ArrayList<String>(facts(report.facts()));
        for (var finding : report.findings()) {
            var refused = finding.outcome() == Finding.Outcome.REFUSED;
            lines.add("%s  %-14s %s"
                    .formatted(
                            finding.check(),
                            words.of("outcome." + finding.outcome()),
                            words.of(finding.check() + (refused ? ".refused" : ""))));
            if (refused) {
                lines.add("    " + finding.detail());
            }
        }
        lines.add(words.of("limits"));
        lines.add(
                report.accepted()
                        ? words.of("verdict.accepted")
                        : words.of("verdict.refused", report.refusals().size()));
        return lines.stream().map(WriteReport::harmless).toList();
    }

    /** Names come from the archive: they must not steer a terminal or turn the direction of writing. */
    private static String harmless(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    /** The sentence for an archive that cannot be judged at all. */
    public String sentence(ProtocolException e) {
        return harmless(words.of(
                e.fault() == FormatFault.NOT_SUPPORTED ? "verdict.unsupported" : "verdict.unreadable", e.getMessage()));
    }

    private List<String> facts(Report.Facts facts) {
        var lines = new ArrayList<String>();
        facts.election().ifPresent(election -> lines.add(words.of("fact.election", election.uuid(), election.name())));
        facts.vote().ifPresent(vote -> lines.addAll(facts(vote)));
        facts.election()
                .ifPresent(election -> lines.add(
                        words.of("fact.fingerprint", election.fingerprint().base64())));
        facts.head().ifPresent(head -> lines.add(words.of("fact.head", head)));
        facts.stage().ifPresent(stage -> lines.add(words.of("fact.stage", words.of("stage." + stage))));
        facts.ballots()
                .ifPresent(ballots -> lines.add(facts.vote()
                        .map(vote -> words.of("fact.turnoutOf", ballots, vote.households()))
                        .orElseGet(() -> words.of("fact.turnout", ballots))));
        facts.result().ifPresent(result -> lines.addAll(answers(facts, result)));
        facts.passed()
                .ifPresent(passed -> lines.add(words.of(
                        passed ? "fact.passed" : "fact.notPassed",
                        facts.result().orElseThrow().counts().getFirst().getFirst(),
                        facts.vote().orElseThrow().required(),
                        facts.vote().orElseThrow().households())));
        return lines;
    }

    private List<String> facts(VoteDescription vote) {
        return List.of(
                words.of("fact.place", vote.place(), vote.matter()),
                words.of("fact.hours", HOURS.format(vote.opens()), HOURS.format(vote.closes())),
                words.of("fact.roll", vote.roll()),
                words.of("fact.text", vote.text()),
                words.of("fact.pages", vote.boothPages()));
    }

    private List<String> answers(Report.Facts facts, ElectionResult result) {
        var questions = facts.election().orElseThrow().questions();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> {
                    var question = questions.get(i);
                    var answers = new ArrayList<>(question.answers());
                    if (question.blank()) {
                        answers.addFirst("-");
                    }
                    return words.of(
                            "fact.result",
                            IntStream.range(0, answers.size())
                                    .mapToObj(j -> answers.get(j) + " "
                                            + result.counts().get(i).get(j))
                                    .collect(Collectors.joining(", ")));
                })
                .toList();
    }

    /** The one line of an archive among several: verdict, file, and what is refused or why it cannot be judged. */
    public String summary(String file, Report report) {
        var title = report.facts().election().map(election -> "  " + election.name()).orElse("");
        var refused = report.refusals().stream()
                .map(finding -> finding.check() + " " + finding.fault().name())
                .collect(Collectors.joining(", "));
        return harmless(report.accepted()
                ? words.of("several.accepted", file, title)
                : words.of("several.refused", file, title, refused));
    }

    /** The same for a file that cannot be judged. */
    public String summary(String file, String sentence) {
        return harmless(words.of("several.unjudged", file, sentence));
    }

    /** How many of how many were accepted. */
    public String total(int accepted, int all) {
        return words.of(accepted == all ? "several.allAccepted" : "several.notAll", accepted, all);
    }

    /** The speed of a verification; of one without ballots only the time. */
    public String speed(int ballots, long milliseconds, long ballotsPerSecond) {
        return ballots == 0 ? words.of("speed.time", milliseconds) : words.of("speed", ballots, milliseconds, ballotsPerSecond);
    }

    /** How far it has come. */
    public String progress(String file, int checked, int all) {
        return harmless(words.of("progress", file, checked, all, (int) (100L * checked / Math.max(all, 1))));
    }

    /** A file that cannot be opened; {@code why} is the system's word. */
    public String unopened(String file, String why) {
        return harmless(words.of("unopened", file, why));
    }

    /** A folder without archives. */
    public String empty(String folder) {
        return harmless(words.of("emptyFolder", folder));
    }

    /** Older copies, receipts and hints belong to one archive. */
    public String evidenceForOne() {
        return words.of("evidenceForOne");
    }
}
