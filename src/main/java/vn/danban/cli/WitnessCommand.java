package vn.danban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.shared.Messages;
import vn.danban.witness.Witness;

/** Protocol §8.8 — {@code witness --house URL}: a neighbour keeps watch over the log of a house. */
@Command(
    name = "witness",
    description = {
        "Làm chứng cho sổ tổng của một nơi biểu quyết: giữ lại những gì đã thấy, chỉ ký khi sổ chỉ dài thêm, báo động khi sổ bị cắt hay bị thay.",
        "Keeps watch over the log of a house: remembers what it saw, signs only what continues it, raises the alarm when it was cut back or changed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nMã thoát / exit codes:%n",
    exitCodeList = {
        "0:không thấy gì sai / nothing wrong was found",
        "1:nơi này sai, bằng chứng ở thư mục evidence / the house was caught, the proof is in the folder evidence",
        "2:không hỏi được, hoặc thư mục hỏng / it did not answer, or the folder is damaged"
    })
final class WitnessCommand implements Callable<Integer> {
    private static final int ALL_WELL = 0;
    private static final int CAUGHT = 1;
    private static final int UNKNOWN = 2;
    private static final int TAKEN_IN = 204;

    @Option(names = "--house", required = true, paramLabel = "URL", description = "Địa chỉ nơi biểu quyết / address of the house")
    private URI house;

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "witness",
        description = "Thư mục giữ những gì đã thấy, một thư mục cho một nơi / where what was seen is kept, one folder for one house (${DEFAULT-VALUE})")
    private Path folder;

    @Option(names = "--key", paramLabel = "FILE", description = "Tệp khoá ký, tự tạo nếu chưa có / file of the signing key, made if missing (DIR/key)")
    private Optional<Path> key;

    @Option(names = "--name", paramLabel = "NAME", description = "Tên ký, không dấu cách / the name it signs under, without spaces")
    private Optional<String> name;

    @Option(names = "--board-key", paramLabel = "HEX",
        description = "Khoá ký biên nhận của nơi ấy, nếu đã biết / the house's key for receipts, if known")
    private Optional<String> boardKey;

    @Option(names = "--every", paramLabel = "60s", converter = Pause.class, defaultValue = "60s",
        description = "Bao lâu xem một lần / how often to look (${DEFAULT-VALUE})")
    private Duration every;

    @Option(names = "--wait", paramLabel = "30s", converter = Pause.class, defaultValue = "30s",
        description = "Mục đã báo mà quá lâu chưa vào sổ thì coi là mất / how long an event may take to enter the log (${DEFAULT-VALUE})")
    private Duration wait;

    @Option(names = "--once", description = "Xem một lần rồi thôi / look once and end")
    private boolean once;

    @Option(names = "--archives", description = "Tải và giữ cả hồ sơ từng cuộc biểu quyết / download and keep the archives of all votes too")
    private boolean archives;

    @Option(names = "--receipt", paramLabel = "FILE",
        description = "Biên nhận phải có trong sổ; có thể lặp lại / a receipt that must be in the log; may be repeated")
    private List<Path> receipts = new ArrayList<>();

    @Option(names = "--proof", paramLabel = "FILE",
        description = "Bằng chứng (.tlog-proof) hoặc dấu mốc ai đó giữ, phải của cùng một sổ; có thể lặp lại / "
            + "a proof or checkpoint somebody kept, which must be of the same log; may be repeated")
    private List<Path> proofs = new ArrayList<>();

    @Option(names = "--language", paramLabel = "vi|en", defaultValue = "vi", description = "Ngôn ngữ / language (${DEFAULT-VALUE})")
    private String language;

    @Spec
    private CommandSpec spec;

    private final Messages messages = new Messages();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws InterruptedException {
        try {
            Witness witness = new Witness(options(), clock, new SecureRandom());
            say("witness.key", witness.key());
            while (true) {
                int code = look(witness);
                if (once || code == CAUGHT) {
                    return code;
                }
                Thread.sleep(every);
            }
        } catch (IOException | UncheckedIOException | ProtocolException broken) {
            complain("witness.folder-broken", broken.getMessage());
            return UNKNOWN;
        }
    }

    private Witness.Options options() throws IOException {
        return new Witness.Options(house, folder, name, key, boardKey.map(BoardKey::parse), archives, contents(receipts), contents(proofs), wait);
    }

    private static List<byte[]> contents(List<Path> files) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    private int look(Witness witness) {
        try {
            Witness.Round round = witness.round();
            say("witness.well", now(), round.size(), round.added());
            if (round.accepted() != TAKEN_IN) {
                say("witness.not-listed", round.accepted());
            }
            return ALL_WELL;
        } catch (Witness.HouseCaught caught) {
            complain("witness.caught", now(), messages.text(locale(), "label.WitnessFinding." + caught.finding().name()), caught.finding(),
                caught.getMessage(), caught.evidence());
            return CAUGHT;
        } catch (Witness.HouseUnreachable silent) {
            complain("witness.unreachable", now(), silent.getMessage(), silent.status());
            return UNKNOWN;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Locale locale() {
        return Locale.of(language);
    }

    private void say(String words, Object... details) {
        print(spec.commandLine().getOut(), words, details);
    }

    private void complain(String words, Object... details) {
        print(spec.commandLine().getErr(), words, details);
    }

    /** Numbers stand as they are; what came from outside shows no control characters. */
    private void print(PrintWriter where, String words, Object... details) {
        Object[] plain = new Object[details.length];
        for (int i = 0; i < details.length; i++) {
            plain[i] = String.valueOf(details[i]).replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        }
        where.println(messages.text(locale(), words, plain));
        where.flush();
    }

    /** Seconds, minutes or hours: {@code 90s}, {@code 5m}, {@code 1h}. */
    static final class Pause implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (!text.matches("[1-9][0-9]{0,5}[smh]")) {
                throw new TypeConversionException("90s, 5m, 1h: " + text);
            }
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        }
    }
}
