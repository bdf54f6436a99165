package vn.danban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.verifier.VerifyConsent;
import vn.danban.verifier.WriteConsentReport;

/** Protocol §7.1 — {@code verify-consent FILE}: anybody counts a consent poll again, without a server and without trusting one. */
@Command(
        name = "verify-consent",
        description = "Verifies the record of a consent poll (POLL.consent.json) and counts it again.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:accepted", "1:refused", "2:cannot be read"})
class VerifyConsentCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the record")
    private Path file;

    @Option(names = "--answer", paramLabel = "HASH", description = "code of an answer that must be in the record; may be repeated")
    private List<String> answers = new ArrayList<>();

    @Option(names = "--language", paramLabel = "vi|en", description = "of the report (default: ${DEFAULT-VALUE})", defaultValue = "vi")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        WriteConsentReport writer = new WriteConsentReport(Locale.of(language));
        try {
            VerifyConsent.Result result = VerifyConsent.verify(Files.readAllBytes(file), answers);
            writer.lines(result).forEach(out::println);
            return result.accepted() ? VerifyCommand.ACCEPTED : VerifyCommand.REFUSED;
        } catch (ProtocolException unreadable) {
            out.println(writer.unreadable());
            return VerifyCommand.UNREADABLE;
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(unreadable);
            return VerifyCommand.UNREADABLE;
        } finally {
            out.flush();
        }
    }
}
