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
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.VerifyArchive;
import vn.danban.verifier.WriteReport;

/** Protocol §6 — {@code verify FILE}: anybody checks a published vote, without a server and without trusting one. */
@Command(
        name = "verify",
        description = {
            "Verifies the archive of a vote (UUID.bel) at whatever stage it is.",
            "Needs no server, no network and no secret."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:accepted",
            "1:refused",
            "2:cannot be read",
            "3:not supported yet: another group, kind of question or version"
        })
class VerifyCommand implements Callable<Integer> {
    static final int ACCEPTED = 0;
    static final int REFUSED = 1;
    static final int UNREADABLE = 2;
    static final int UNSUPPORTED = 3;

    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "vi|en",
            description = "of the report (default: ${DEFAULT-VALUE})",
            defaultValue = "vi")
    private String language;

    @Option(names = "--older", paramLabel = "FILE", description = "an earlier copy that this archive must continue")
    private Path older;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "a receipt whose ballot must be in the archive; may be repeated")
    private List<Path> receipts = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var writer = new WriteReport(Locale.of(language));
        try {
            return verify(out, writer);
        } catch (ProtocolException e) {
            var unsupported = e.fault() == FormatFault.NOT_SUPPORTED;
            out.println(
                    json
                            ? "{\"verdict\":\"" + (unsupported ? "UNSUPPORTED" : "UNREADABLE") + "\"}"
                            : writer.sentence(e));
            return unsupported ? UNSUPPORTED : UNREADABLE;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e);
            return UNREADABLE;
        }
    }

    private int verify(PrintWriter out, WriteReport writer) throws IOException {
        var kept = new ArrayList<byte[]>();
        for (var receipt : receipts) {
            kept.add(Files.readAllBytes(receipt));
        }
        var earlier = older == null ? Optional.<byte[]>empty() : Optional.of(Files.readAllBytes(older));
        var report = VerifyArchive.verify(Files.readAllBytes(file), new Evidence(earlier, kept));
        if (json) {
            out.println(WriteReport.json(report));
        } else {
            writer.lines(report).forEach(out::println);
        }
        out.flush();
        return report.accepted() ? ACCEPTED : REFUSED;
    }
}
