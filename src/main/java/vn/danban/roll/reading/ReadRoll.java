package vn.danban.roll.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollColumn;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollFault;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollNotice;
import vn.danban.roll.RollPreview;
import vn.danban.roll.RollRefusal;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.OpenSpreadsheet;
import vn.danban.spreadsheet.SpreadsheetFile;

/** Reads a household list: open sheets → find header → recognise columns → read lines → gather households → check them. */
public final class ReadRoll {
    private final ColumnMapping mapping;
    private final RollCorrections corrections;
    private final Findings findings = new Findings();

    private ReadRoll(ColumnMapping mapping, RollCorrections corrections) {
        this.mapping = mapping;
        this.corrections = corrections;
    }

    /** Reads with everything as recognised. */
    public static RollPreview read(SpreadsheetFile file) {
        return read(file, ColumnMapping.RECOGNISED, RollCorrections.NONE);
    }

    /**
     * The same file, mapping and corrections give the same preview.
     *
     * @throws Refused with a {@link vn.danban.spreadsheet.SpreadsheetRefusal} or {@link RollRefusal}
     */
    public static RollPreview read(SpreadsheetFile file, ColumnMapping mapping, RollCorrections corrections) {
        return new ReadRoll(mapping, corrections).preview(file);
    }

    private RollPreview preview(SpreadsheetFile file) {
        Header header = new FindHeader(mapping, findings).in(OpenSpreadsheet.open(file));
        List<RollColumn> columns = RecogniseColumns.of(header.captions(), mapping);
        Captions captions = Captions.of(columns);
        tellMissingColumns(header, captions);
        List<RollLine> lines = new ReadLines(header, columns, corrections, findings).read();
        List<HouseholdLines> gathered = new GatherHouseholds(header, lines, findings).gather(lines);
        if (gathered.isEmpty()) {
            throw new Refused(RollRefusal.NO_HOUSEHOLDS);
        }
        List<RollHousehold> households = checked(header, captions, read(header, captions, gathered));
        return new RollPreview(header.sheet().name(), columns, households, findings.faults(), findings.notices());
    }

    private void tellMissingColumns(Header header, Captions captions) {
        if (!captions.tell(ColumnMeaning.HEAD)) {
            findings.notice(header.lastRow(), RollNotice.NO_HEAD_COLUMN);
        }
        if (!captions.tell(ColumnMeaning.REPRESENTATIVE)) {
            findings.notice(header.lastRow(), RollNotice.NO_REPRESENTATIVE_COLUMN);
        }
        if (!captions.tell(ColumnMeaning.ADDRESS) && !captions.tell(ColumnMeaning.HOUSE_NUMBER)) {
            findings.fault(header.lastRow(), RollFault.NO_ADDRESS_COLUMN);
        }
    }

    private List<ListedHousehold> read(Header header, Captions captions, List<HouseholdLines> gathered) {
        ReadHousehold readHousehold = new ReadHousehold(captions, mapping.uses(), findings);
        List<ListedHousehold> households = gathered.stream().map(readHousehold::read).toList();
        if (readHousehold.zerosRestored() > 0) {
            findings.notice(header.lastRow(), RollNotice.PHONE_ZEROS_RESTORED, readHousehold.zerosRestored());
        }
        return households;
    }

    private List<RollHousehold> checked(Header header, Captions captions, List<ListedHousehold> households) {
        new CheckHouseholds(findings).check(households);
        tellDisagreeingHeadings(households);
        boolean listGivesNumbers = captions.tell(ColumnMeaning.ORDER_NUMBER);
        return new CheckOrderNumbers(header.lastRow(), listGivesNumbers, findings).check(households)
            .stream().map(ListedHousehold::household).toList();
    }

    /** Headings that were put in by page rather than by group: the address is nearer to the household. */
    private void tellDisagreeingHeadings(List<ListedHousehold> households) {
        Map<Integer, List<ListedHousehold>> sections = households.stream().filter(household -> !household.heading().isEmpty())
            .collect(Collectors.groupingBy(ListedHousehold::section));
        sections.values().forEach(section -> {
            String heading = section.getFirst().heading();
            String named = ReadAddress.groupIn(heading);
            long others = section.stream().filter(household -> !named.isEmpty() && !household.household().group().equals(heading)
                && !household.household().group().equals(named)).count();
            if (others > 0) {
                findings.notice(section.getFirst().row(), RollNotice.GROUP_HEADING_DISAGREES, heading, others);
            }
        });
    }
}
