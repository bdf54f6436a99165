package vn.danban.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.danban.verifier.VerifyDiff;
import vn.danban.verifier.WriteDiffReport;
import vn.danban.verifier.WriteReport;

/** Protocol §6.1 — {@code verify-diff OLD NEW}: whoever kept an older copy sees that nothing was taken away since. */
@Command(
        name = "verify-diff",
        description = {
            "Compares an archive with an older copy: the older must be its beginning, byte for byte.",
            "Whether the ballots are right is for the command verify."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the newer continues the older, or is the same",
            "1:it does not",
            "2:one of them is no archive or cannot be opened, or the older is damaged",
            "3:not supported yet"
        })
class VerifyDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "the copy kept")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "the archive of today")
    private Path newer;

    @Option(names = "--json", description = "for programs: one JSON document and nothing else on standard output")
    private boolean json;

    @Option(names = "--language", paramLabel = "vi|en", description = "of the report (default: ${DEFAULT-VALUE})", defaultValue = "vi")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var words = new WriteReport(Locale.of(language));
        var out = spec.commandLine().getOut();
        try {
            var result = VerifyDiff.compare(Files.readAllBytes(older), Files.readAllBytes(newer));
            if (json) {
                write(result, out);
            } else {
                new WriteDiffReport(Locale.of(language)).lines(result).forEach(out::println);
            }
            return result.continues() ? VerifyCommand.ACCEPTED : VerifyCommand.REFUSED;
        } catch (ProtocolException e) {
            return unjudged(e.fault() == FormatFault.NOT_SUPPORTED ? Verdict.UNSUPPORTED : Verdict.UNREADABLE, words.sentence(e));
        } catch (IOException e) {
            return unjudged(Verdict.UNREADABLE, words.unopened(e.getMessage(), e.getClass().getSimpleName()));
        } finally {
            out.flush();
        }
    }

    private int unjudged(Verdict verdict, String sentence) throws IOException {
        if (json) {
            try (var document = document(spec.commandLine().getOut(), verdict)) {
                document.writeStringField("reason", sentence);
                document.writeEndObject();
            }
            spec.commandLine().getOut().println();
        } else {
            spec.commandLine().getErr().println(sentence);
        }
        return verdict.exitCode();
    }

    private JsonGenerator document(PrintWriter out, Verdict verdict) throws IOException {
        var document = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out);
        document.writeStartObject();
        document.writeNumberField("format", VerificationJson.FORMAT);
        document.writeStringField("program", Main.VERSION);
        document.writeStringField("older", older.toString());
        document.writeStringField("newer", newer.toString());
        document.writeStringField("verdict", verdict.name());
        return document;
    }

    private void write(VerifyDiff.Result result, PrintWriter out) throws IOException {
        try (var document = document(out, result.continues() ? Verdict.ACCEPTED : Verdict.REFUSED)) {
            if (result.vote().isPresent()) {
                document.writeStringField("uuid", result.vote().get().toString());
            }
            document.writeNumberField("sameEvents", result.same());
            document.writeNumberField("olderEvents", result.older());
            if (result.newer().isPresent()) {
                document.writeNumberField("newerEvents", result.newer().get());
            }
            if (result.finding().isPresent()) {
                document.writeStringField("finding", result.finding().get().name());
                side(document, "gone", result.gone());
                side(document, "instead", result.instead());
                document.writeNumberField("ballotsMissing", result.missing());
                if (result.damage().isPresent()) {
                    document.writeStringField("damage", result.damage().get());
                }
            } else {
                document.writeObjectFieldStart("added");
                for (var kind : result.added().entrySet()) {
                    document.writeNumberField(kind.getKey().name(), kind.getValue());
                }
                document.writeEndObject();
            }
            document.writeEndObject();
        }
        out.println();
    }

    private static void side(JsonGenerator document, String field, Optional<VerifyDiff.Side> side) throws IOException {
        if (side.isPresent()) {
            document.writeObjectFieldStart(field);
            document.writeStringField("type", side.get().type().name());
            document.writeStringField("event", side.get().event().hex());
            document.writeEndObject();
        }
    }
}
