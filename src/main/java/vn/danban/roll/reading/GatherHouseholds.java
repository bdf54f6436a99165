package vn.danban.roll.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.PlainForm;
import vn.danban.roll.RollFault;
import vn.danban.roll.RollNotice;

/** Gathers lines into households: one line each as a rule, several when cells are merged or the list names every member. */
final class GatherHouseholds {
    private static final Set<String> HEAD_OF_HOUSEHOLD = Set.of("chu ho", "ch", "chu", "chuho");

    private final Header header;
    private final Findings findings;
    private final boolean namesMembers;
    private final boolean marksHeads;

    private final List<HouseholdLines> households = new ArrayList<>();
    private String heading = "";
    private int section;
    private boolean afterSignature;

    GatherHouseholds(Header header, List<RollLine> lines, Findings findings) {
        this.header = header;
        this.findings = findings;
        this.namesMembers = lines.stream().anyMatch(line -> line.has(ColumnMeaning.RELATION) && LineKind.of(line, header) == LineKind.HOUSEHOLD);
        this.marksHeads = lines.stream().anyMatch(GatherHouseholds::saysHead);
    }

    List<HouseholdLines> gather(List<RollLine> lines) {
        lines.forEach(this::take);
        return List.copyOf(households);
    }

    private void take(RollLine line) {
        LineKind kind = LineKind.of(line, header);
        afterSignature = kind == LineKind.SIGNATURE || afterSignature && !line.isNumbered();
        switch (kind) {
            case HOUSEHOLD -> {
                if (afterSignature) {
                    leaveOut(line);
                } else {
                    household(line);
                }
            }
            case GROUP_HEADING -> {
                heading = line.texts().stream().filter(LineKind::isGroup).findFirst().orElse("");
                section++;
            }
            case NUMBER_ALONE -> findings.notice(line.row(), RollNotice.NUMBER_ALONE, line.texts().getFirst());
            case OTHER_TEXT -> {
                if (!afterSignature) {
                    leaveOut(line);
                }
            }
            case TOTAL, SIGNATURE, HEADER_AGAIN -> { }
        }
    }

    private void leaveOut(RollLine line) {
        findings.notice(line.row(), RollNotice.LINE_LEFT_OUT, String.join(" | ", line.texts()));
    }

    private void household(RollLine line) {
        boolean open = !households.isEmpty() && households.getLast().section() == section;
        if (open && (line.continues() || namesMembers && !isHead(line))) {
            households.getLast().lines().add(line);
        } else if (namesMembers && !isHead(line)) {
            findings.fault(line.row(), RollFault.MEMBER_WITHOUT_HEAD, line.text(ColumnMeaning.HEAD));
        } else if (open && isLooseEnd(line)) {
            findings.notice(line.row(), RollNotice.LINE_JOINED, households.getLast().row());
            households.getLast().lines().add(line);
        } else {
            households.add(new HouseholdLines(new ArrayList<>(List.of(line)), heading, section));
        }
    }

    private boolean isHead(RollLine line) {
        return marksHeads ? saysHead(line) : !line.has(ColumnMeaning.RELATION);
    }

    private static boolean saysHead(RollLine line) {
        return HEAD_OF_HOUSEHOLD.contains(PlainForm.of(line.text(ColumnMeaning.RELATION)));
    }

    /** A second telephone or a remark on a line of its own, right below its household. */
    private boolean isLooseEnd(RollLine line) {
        return !line.isNumbered() && !line.hasAny(ColumnMeaning.HEAD, ColumnMeaning.REPRESENTATIVE, ColumnMeaning.ADDRESS, ColumnMeaning.ORDER_NUMBER)
            && households.getLast().lines().getLast().row() == line.row() - 1;
    }
}
