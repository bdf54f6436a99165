package vn.danban.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatterKindTest {
    @Test
    void only_clause_6_can_be_decided_online() {
        List<MatterKind> online = Arrays.stream(MatterKind.values())
            .filter(kind -> kind.allows(DecisionForm.ONLINE_VOTE)).toList();
        assertEquals(List.of(MatterKind.OTHER_SELF_GOVERNING_WORK), online);
    }

    @Test
    void works_and_money_need_two_thirds_and_all_else_more_than_half() {
        for (MatterKind kind : MatterKind.values()) {
            assertEquals(kind.clause() <= 2 ? ApprovalThreshold.AT_LEAST_TWO_THIRDS : ApprovalThreshold.MORE_THAN_HALF,
                kind.threshold(), kind.name());
        }
    }

    @Test
    void a_form_the_law_does_not_know_for_a_kind_has_no_condition() {
        assertThrows(IllegalArgumentException.class, () -> MatterKind.COVENANT.condition(DecisionForm.ONLINE_VOTE));
    }

    @Test
    void every_clause_of_article_15_has_a_row() {
        assertEquals(List.of(1, 2, 3, 4, 5, 6),
            Arrays.stream(MatterKind.values()).map(MatterKind::clause).distinct().toList());
    }

    @Test
    void the_printed_table_in_the_documents_is_this_table() throws IOException {
        String printed = Arrays.stream(MatterKind.values()).map(MatterKindTest::row)
            .collect(Collectors.joining("\n", """
                | kind | clause | forms and their conditions | passes with | of all | recognised by | in force | clocks |
                |---|---|---|---|---|---|---|---|
                """, "\n"));
        String document = Files.readString(Path.of("src/docs/law-table.md"));
        assertTrue(document.contains(printed), () -> "src/docs/law-table.md should hold\n" + printed);
    }

    @Test
    void a_decision_keeps_the_law_of_its_day() {
        assertEquals(LawVersion.LAW_10_2022, LawVersion.on(LocalDate.of(2026, 11, 23)));
        assertThrows(IllegalArgumentException.class, () -> LawVersion.on(LocalDate.of(2023, 1, 1)));
    }

    private static String row(MatterKind kind) {
        String forms = Arrays.stream(DecisionForm.values()).filter(kind::allows)
            .map(form -> form + " " + kind.condition(form)).collect(Collectors.joining("; "));
        String clocks = kind.clocks().stream()
            .map(clock -> clock + " " + clock.days() + (clock.workingDays() ? " working" : ""))
            .collect(Collectors.joining("; "));
        return "| " + String.join(" | ", kind.name(), String.valueOf(kind.clause()), forms, kind.threshold().name(),
            kind.counted().name(), kind.recogniser().name(), kind.effect().name(), clocks) + " |";
    }
}
