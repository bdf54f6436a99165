package vn.danban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.VerifyArchive;
import vn.danban.verifier.WriteReport;

/** Protocol §6 — {@code verify FILE…}: anybody checks published votes, without a server and without trusting one. */
@Command(
        name = "verify",
        description = {
            "Verifies archives of votes (UUID.bel) at whatever stage they are.",
            "Needs no server, no network and no secret. One archive gets a report, several get one line each."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes (of several archives the gravest: 1, then 2, then 3):%n",
        exitCodeList = {
            "0:all are accepted",
            "1:refused",
            "2:cannot be read",
            "3:not supported yet: another group, kind of question or version"
        })
class VerifyCommand implements Callable<Integer> {
    static final int ACCEPTED = 0;
    static final int REFUSED = 1;
    static final int UNREADABLE = 2;
    static final int UNSUPPORTED = 3;

    /** What fits into one array of bytes. */
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "archives, or folders with *.bel files")
    private List<Path> named = new ArrayList<>();

    @Option(names = "--json", description = "for programs: one JSON document and nothing else on standard output")
    private boolean json;

    @Option(names = "--progress", description = "say on standard error how far it is (default: on a terminal, without --json)")
    private boolean progress;

    @Option(
            names = "--language",
            paramLabel = "vi|en",
            description = "of the report (default: ${DEFAULT-VALUE})",
            defaultValue = "vi")
    private String language;

    @Option(names = "--older", paramLabel = "FILE", description = "an earlier copy that the one archive must continue")
    private Path older;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "a receipt whose ballot must be in the one archive; may be repeated")
    private List<Path> receipts = new ArrayList<>();

    @Option(
            names = "--hints",
            paramLabel = "FILE",
            description = "hints for the one archive, to be quicker (default: UUID.hints beside UUID.bel); they cannot change the verdict")
    private Path hints;

    @Spec
    private CommandSpec spec;

    private WriteReport words;

    @Override
    public Integer call() throws IOException {
        words = new WriteReport(Locale.of(language));
        var err = spec.commandLine().getErr();
        try {
            var files = ArchiveFiles.in(named);
            if (files.size() > 1 && (older != null || hints != null || !receipts.isEmpty())) {
                err.println(words.evidenceForOne());
                return UNREADABLE;
            }
            return verify(files, evidence());
        } catch (IOException e) {
            err.println(words.unopened(e.getMessage(), e.getClass().getSimpleName()));
            return UNREADABLE;
        }
    }

    private Evidence evidence() throws IOException {
        var kept = new ArrayList<byte[]>();
        for (var receipt : receipts) {
            kept.add(Files.readAllBytes(receipt));
        }
        return new Evidence(older == null ? Optional.empty() : Optional.of(Files.readAllBytes(older)), kept);
    }

    private int verify(List<Path> files, Evidence evidence) throws IOException {
        var out = spec.commandLine().getOut();
        var done = new ArrayList<Verification>();
        for (var file : files) {
            var one = verify(file, evidence);
            done.add(one);
            if (!json && files.size() > 1) {
                out.println(one.report().map(report -> words.summary(one.file(), report)).orElseGet(() -> words.summary(one.file(), one.reason())));
                out.flush();
            }
        }
        if (json) {
            VerificationJson.write(done, out);
        } else if (files.size() > 1) {
            total(done, out);
        } else {
            report(done.getFirst(), out);
        }
        return Verdict.of(done.stream().map(Verification::verdict).toList()).exitCode();
    }

    private void report(Verification one, PrintWriter out) {
        one.report().ifPresentOrElse(report -> words.lines(report).forEach(out::println), () -> out.println(one.reason()));
        if (one.report().isPresent()) {
            out.println(words.speed(one.ballots(), one.milliseconds(), one.ballotsPerSecond()));
        }
        out.flush();
    }

    private void total(List<Verification> done, PrintWriter out) {
        var ballots = done.stream().mapToInt(Verification::ballots).sum();
        var nanos = done.stream().mapToLong(Verification::nanos).sum();
        var whole = new Verification("", Verdict.ACCEPTED, Optional.empty(), 0, Optional.empty(), "", ballots, nanos);
        out.println(words.speed(ballots, whole.milliseconds(), whole.ballotsPerSecond()));
        out.println(words.total((int) done.stream().filter(one -> one.verdict() == Verdict.ACCEPTED).count(), done.size()));
        out.flush();
    }

    private Verification verify(Path file, Evidence evidence) {
        var began = System.nanoTime();
        try {
            if (Files.isDirectory(file)) {
                return unopened(file, words.empty(file.toString()));
            }
            if (Files.size(file) > LARGEST) {
                return unopened(file, words.unopened(file.toString(), "> 2 GiB"));
            }
            return verify(file, Files.readAllBytes(file), evidence, began);
        } catch (IOException e) {
            return unopened(file, words.unopened(file.toString(), e.getClass().getSimpleName()));
        }
    }

    private Verification verify(Path file, byte[] bytes, Evidence evidence, long began) throws IOException {
        var digest = json ? Optional.of(Digest.of(bytes)) : Optional.<Digest>empty();
        var watched = new ShowProgress(showsProgress() ? spec.commandLine().getErr() : null, words, file.toString(), System::nanoTime);
        try {
            var report = VerifyArchive.verify(bytes, evidence, watched, ArchiveFiles.hints(hints, file));
            return new Verification(file.toString(), report.accepted() ? Verdict.ACCEPTED : Verdict.REFUSED, digest, bytes.length,
                Optional.of(report), "", watched.checked(), System.nanoTime() - began);
        } catch (ProtocolException e) {
            var verdict = e.fault() == FormatFault.NOT_SUPPORTED ? Verdict.UNSUPPORTED : Verdict.UNREADABLE;
            return new Verification(file.toString(), verdict, digest, bytes.length,
                Optional.empty(), words.sentence(e), watched.checked(), System.nanoTime() - began);
        }
    }

    private static Verification unopened(Path file, String reason) {
        return new Verification(file.toString(), Verdict.UNREADABLE, Optional.empty(), 0, Optional.empty(), reason, 0, 0);
    }

    private boolean showsProgress() {
        return progress || !json && System.console() != null && System.console().isTerminal();
    }
}
