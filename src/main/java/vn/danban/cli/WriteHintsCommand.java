package vn.danban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.WriteHints;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.verifier.VerifyArchive;
import vn.danban.verifier.WriteReport;

/** Protocol §9.2 — {@code write-hints FILE}: whoever has verified an archive spares others most of the work. */
@Command(
        name = "write-hints",
        description = {
            "Writes hints beside an archive (UUID.hints for UUID.bel), with which its verification is several times quicker.",
            "Hints are advice: wrong ones cost time and change no verdict."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:the archive is refused", "2:cannot be read or written", "3:not supported yet"})
class WriteHintsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file;

    @Option(names = "--language", paramLabel = "vi|en", description = "of messages (default: ${DEFAULT-VALUE})", defaultValue = "vi")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var words = new WriteReport(Locale.of(language));
        var err = spec.commandLine().getErr();
        try {
            var bytes = Files.readAllBytes(file);
            var report = VerifyArchive.verify(bytes);
            if (!report.accepted()) {
                err.println(words.summary(file.toString(), report));
                return VerifyCommand.REFUSED;
            }
            var written = ArchiveFiles.hintsBeside(file);
            Files.write(written, hints(bytes));
            spec.commandLine().getOut().println(written);
            return VerifyCommand.ACCEPTED;
        } catch (ProtocolException e) {
            err.println(words.sentence(e));
            return e.fault() == FormatFault.NOT_SUPPORTED ? VerifyCommand.UNSUPPORTED : VerifyCommand.UNREADABLE;
        } catch (IOException e) {
            err.println(words.unopened(e.getMessage(), e.getClass().getSimpleName()));
            return VerifyCommand.UNREADABLE;
        }
    }

    private static byte[] hints(byte[] bytes) {
        var archive = ArchiveReader.read(bytes);
        var setup = archive.entries().getFirst().data();
        var ballots = archive.entries(EventType.BALLOT).map(Archive.Entry::payload).toList();
        return WriteHints.write(Election.parse(setup.get(0)), CredentialList.parse(setup.get(2)), ballots);
    }
}
