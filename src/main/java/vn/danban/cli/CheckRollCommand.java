package vn.danban.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollPreview;
import vn.danban.roll.RowNotice;
import vn.danban.roll.RowToMend;
import vn.danban.roll.reading.ReadRoll;
import vn.danban.shared.Messages;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.SpreadsheetFile;
import vn.danban.spreadsheet.SpreadsheetRefusal;

/** Reads a household list and says which rows must be mended. Exit code 0: none, 1: some, 2: the file cannot be read. */
@Command(name = "check-roll", mixinStandardHelpOptions = true,
    description = "Đọc danh sách hộ (.xlsx, .csv) và chỉ ra những dòng cần sửa. / Reads a household list and names the rows to mend.")
final class CheckRollCommand implements Callable<Integer> {
    private static final int ALL_WELL = 0;
    private static final int ROWS_TO_MEND = 1;
    private static final int UNREADABLE = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Tệp danh sách hộ / the list")
    private Path file;

    @Option(names = "--json", description = "In kết quả dạng JSON / print JSON")
    private boolean json;

    @Option(names = "--sheet", paramLabel = "NAME", description = "Tên trang tính cần đọc / the sheet to read")
    private Optional<String> sheet;

    private final Messages messages = new Messages();

    @Override
    public Integer call() throws IOException {
        try {
            ColumnMapping mapping = sheet.map(ColumnMapping.RECOGNISED::withSheet).orElse(ColumnMapping.RECOGNISED);
            RollPreview preview = ReadRoll.read(open(), mapping, RollCorrections.NONE);
            if (json) {
                printJson(preview);
            } else {
                print(preview);
            }
            return preview.rowsToMend().isEmpty() ? ALL_WELL : ROWS_TO_MEND;
        } catch (Refused unreadable) {
            spec.commandLine().getErr().println(messages.refusal(Messages.VIETNAMESE, unreadable));
            return UNREADABLE;
        }
    }

    private SpreadsheetFile open() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refused(SpreadsheetRefusal.NO_SUCH_FILE, file.toString());
        }
        if (Files.size(file) > SpreadsheetFile.LARGEST_BYTES) {
            throw new Refused(SpreadsheetRefusal.FILE_TOO_BIG, SpreadsheetFile.LARGEST_MEBIBYTES);
        }
        return new SpreadsheetFile(Files.readAllBytes(file));
    }

    private void print(RollPreview preview) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text("roll.check.households", preview.households().size()));
        out.println(preview.rowsToMend().isEmpty() ? text("roll.check.nothingToMend") : text("roll.check.toMend", preview.rowsToMend().size()));
        preview.rowsToMend().forEach(fault -> out.println(text("roll.check.row", String.valueOf(fault.row()), reason(fault))));
        if (!preview.notices().isEmpty()) {
            out.println(text("roll.check.notices", preview.notices().size()));
            preview.notices().forEach(notice -> out.println(text("roll.check.row", String.valueOf(notice.row()), reason(notice))));
        }
        out.flush();
    }

    private void printJson(RollPreview preview) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        JsonGenerator generator = new JsonFactory().createGenerator(out);
        generator.writeStartObject();
        generator.writeNumberField("households", preview.households().size());
        generator.writeArrayFieldStart("rowsToMend");
        for (RowToMend fault : preview.rowsToMend()) {
            writeFinding(generator, fault.row(), fault.fault().name(), reason(fault));
        }
        generator.writeEndArray();
        generator.writeArrayFieldStart("notices");
        for (RowNotice notice : preview.notices()) {
            writeFinding(generator, notice.row(), notice.notice().name(), reason(notice));
        }
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
        out.println();
        out.flush();
    }

    private static void writeFinding(JsonGenerator generator, int row, String code, String reason) throws IOException {
        generator.writeStartObject();
        generator.writeNumberField("row", row);
        generator.writeStringField("code", code);
        generator.writeStringField("reason", reason);
        generator.writeEndObject();
    }

    private String reason(RowToMend fault) {
        return text(fault.fault().messageKey(), fault.values().toArray());
    }

    private String reason(RowNotice notice) {
        return text(notice.notice().messageKey(), notice.values().toArray());
    }

    private String text(String key, Object... values) {
        return messages.text(Messages.VIETNAMESE, key, values);
    }
}
