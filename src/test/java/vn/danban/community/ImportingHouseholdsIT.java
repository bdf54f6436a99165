package vn.danban.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.community.ImportingHouseholds.ListToRead;
import vn.danban.community.ImportingHouseholds.Preview;
import vn.danban.community.ImportingHouseholds.Taken;
import vn.danban.community.ImportingHouseholds.Whereabouts;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.ColumnUse;
import vn.danban.roll.RollCorrections;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.SpreadsheetFile;
import vn.danban.testing.DanBanTest;

@DanBanTest
class ImportingHouseholdsIT {
    private static final String HEADER = "Số TT;Họ tên chủ hộ;Người đại diện;Địa chỉ;SĐT;Nhân khẩu\n";
    private static final String THREE = HEADER
        + "1;Trương Kim Cúc;Trương Kim Cúc;Tổ 8, số 266;0917889712;9\n"
        + "2;Huỳnh Minh Hai;Thạch Văn Đực;Tổ 5, số 799A;0916502992;7\n"
        + "3;Lâm Ngọc Lộc;Lâm Ngọc Lộc;Tổ 4, số 265A;0976473761;6\n";

    private final CommunityFixtures fixtures;
    private final ImportingHouseholds importing;
    private final KeepingHouseholds keeping;
    private final HouseholdDetailRepository details;
    private Hamlet hamlet;
    private SignedIn head;

    ImportingHouseholdsIT(
            CommunityFixtures fixtures, ImportingHouseholds importing, KeepingHouseholds keeping,
            HouseholdDetailRepository details) {
        this.fixtures = fixtures;
        this.importing = importing;
        this.keeping = keeping;
        this.details = details;
    }

    @BeforeEach
    void aHamlet() {
        hamlet = fixtures.aHamlet();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
    }

    @Test
    void a_preview_stores_nothing() {
        assertEquals(3, preview(list(THREE)).changes().toAdd().size());
        assertTrue(households().isEmpty());
    }

    @Test
    void a_confirmed_list_is_stored_and_the_same_list_again_changes_nothing() {
        assertEquals(new Taken(3, 0, 0, 0, 0), take(list(THREE)));
        assertEquals(new Household.Entry(2, "Huỳnh Minh Hai", "Thạch Văn Đực", "Tổ 5, số 799A", "Tổ 5", "0916502992"),
            households().get(2).entry());
        assertEquals(new Taken(0, 0, 3, 0, 0), take(list(THREE)));
        assertEquals(3, households().size());
    }

    @Test
    void the_list_of_four_hundred_and_twelve_households_is_taken_in_whole() {
        ListToRead list = list(real("ap-binh-tan-412-ho.xlsx"));
        assertEquals(412, preview(list).list().households().size());
        assertEquals(412, take(list).households());
        assertEquals(412, households().size());
        assertEquals(412, take(list).unchanged());
    }

    @Test
    void a_quarters_csv_is_taken_in_once_its_rows_are_mended_or_left_out() {
        ListToRead list = leavingOutWhatIsDoubtful(list(real("khu-pho-3.csv")));
        Taken taken = take(list);
        assertEquals(taken.added(), households().size());
        assertTrue(taken.added() > 300, "only " + taken.added());
    }

    @Test
    void a_messy_list_is_not_taken_in_with_doubtful_rows() {
        ListToRead messy = list(real("ap-thoi-mon-messy.xlsx"));
        Preview seen = preview(messy);
        assertFalse(seen.list().rowsToMend().isEmpty());
        assertRefused(ImportRefusal.ROWS_TO_MEND, () -> importing.confirm(hamlet.id(), messy, seen, Map.of()));
        assertTrue(households().isEmpty());
        assertTrue(take(leavingOutWhatIsDoubtful(messy)).added() > 100);
    }

    @Test
    void numbers_may_be_exchanged_between_households() {
        take(list(THREE));
        String exchanged = HEADER
            + "2;Trương Kim Cúc;Trương Kim Cúc;Tổ 8, số 266;0917889712;9\n"
            + "1;Huỳnh Minh Hai;Thạch Văn Đực;Tổ 5, số 799A;0916502992;7\n"
            + "3;Lâm Ngọc Lộc;Lâm Ngọc Lộc;Tổ 4, số 265A;0976473761;6\n";
        HouseholdId first = households().get(1).id();
        assertEquals(new Taken(0, 2, 1, 0, 0), take(list(exchanged)));
        assertEquals(first, households().get(2).id());
    }

    @Test
    void a_missing_household_is_not_removed_until_the_head_says_it_moved_away() {
        take(list(THREE));
        ListToRead shorter = list(HEADER
            + "1;Trương Kim Cúc;Trương Kim Cúc;Tổ 8, số 266;0917889712;9\n"
            + "2;Lâm Ngọc Lộc;Lâm Ngọc Lộc;Tổ 4, số 265A;0976473761;6\n");
        Preview seen = preview(shorter);
        Household missing = households().get(2);
        assertEquals(List.of(missing.id()), seen.changes().missing().stream().map(known -> known.id()).toList());
        assertRefused(ImportRefusal.MISSING_UNSETTLED, () -> importing.confirm(hamlet.id(), shorter, seen, Map.of()));
        assertEquals(3, households().size());

        Taken kept = confirm(shorter, seen, Map.of(missing.id(), Whereabouts.STILL_HERE));
        assertEquals(new Taken(0, 1, 1, 0, 1), kept);
        assertEquals(missing.id(), households().get(4).id(), "its number went to another household: it gets the next one");

        Taken moved = confirm(shorter, preview(shorter), Map.of(missing.id(), Whereabouts.MOVED_AWAY));
        assertEquals(1, moved.movedAway());
        assertEquals(2, households().size());
    }

    @Test
    void what_the_list_does_not_tell_stays_as_it_was_known() {
        take(list(THREE));
        take(list("Số TT;Họ tên chủ hộ;Người đại diện;Địa chỉ\n1;Trương Kim Cúc;Trương Văn Nam;Tổ 8, số 266\n"
            + "2;Huỳnh Minh Hai;Thạch Văn Đực;Tổ 5, số 799A\n3;Lâm Ngọc Lộc;Lâm Ngọc Lộc;Tổ 4, số 265A\n"));
        assertEquals("Trương Văn Nam", households().get(1).representative());
        assertEquals("0917889712", households().get(1).phone());
    }

    @Test
    void further_columns_are_kept_only_with_a_purpose() {
        take(list(THREE));
        assertEquals(0, details.count(hamlet.id().value()));
        ListToRead plain = list(THREE);
        take(new ListToRead(plain.file(),
            ColumnMapping.RECOGNISED.withUses(new ColumnUse(ColumnMeaning.MEMBER_COUNT, "chia phiếu nước sạch")),
            plain.corrections()));
        assertEquals(3, details.count(hamlet.id().value()));
    }

    @Test
    void a_list_that_would_now_change_something_else_is_shown_again() {
        ListToRead list = list(THREE);
        Preview seen = preview(list);
        fixtures.households(hamlet, head, 1);
        assertRefused(ImportRefusal.HOUSEHOLDS_CHANGED, () -> importing.confirm(hamlet.id(), list, seen, Map.of()));
    }

    @Test
    void confirming_twice_stores_once() {
        ListToRead list = list(THREE);
        Preview seen = preview(list);
        confirm(list, seen, Map.of());
        assertRefused(ImportRefusal.HOUSEHOLDS_CHANGED, () -> importing.confirm(hamlet.id(), list, seen, Map.of()));
        assertEquals(3, households().size());
    }

    @Test
    void only_the_head_of_this_hamlet_brings_lists_in() {
        ListToRead list = list(THREE);
        Preview seen = preview(list);
        SignedIn leader = fixtures.officer(hamlet, Office.TEAM_LEADER);
        SignedIn elsewhere = fixtures.officer(fixtures.aHamlet(), Office.HAMLET_HEAD);
        for (SignedIn who : List.of(leader, elsewhere, fixtures.administrator())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, who, () -> importing.preview(hamlet.id(), list));
            assertRefused(GeneralRefusal.NOT_ALLOWED, who, () -> importing.confirm(hamlet.id(), list, seen, Map.of()));
        }
    }

    private ListToRead leavingOutWhatIsDoubtful(ListToRead list) {
        RollCorrections corrections = list.corrections();
        for (int round = 0; round < 3; round++) {
            for (var row : preview(new ListToRead(list.file(), list.mapping(), corrections)).list().rowsToMend()) {
                corrections = corrections.leavingOut(row.row());
            }
        }
        return new ListToRead(list.file(), list.mapping(), corrections);
    }

    private Taken take(ListToRead list) {
        return confirm(list, preview(list), Map.of());
    }

    private Taken confirm(ListToRead list, Preview seen, Map<HouseholdId, Whereabouts> settled) {
        return fixtures.as(head, () -> importing.confirm(hamlet.id(), list, seen, settled));
    }

    private Preview preview(ListToRead list) {
        return fixtures.as(head, () -> importing.preview(hamlet.id(), list));
    }

    private Map<Integer, Household> households() {
        return fixtures.as(head, () -> keeping.list(hamlet.id())).stream().filter(Household::living)
            .collect(Collectors.toMap(Household::number, Function.identity()));
    }

    private static ListToRead list(String csv) {
        return list(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ListToRead list(byte[] file) {
        return new ListToRead(new SpreadsheetFile(file), ColumnMapping.RECOGNISED, RollCorrections.NONE);
    }

    private static byte[] real(String name) {
        try (var file = ImportingHouseholdsIT.class.getResourceAsStream("/rolls/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(Refusal reason, Runnable act) {
        assertRefused(reason, head, act);
    }

    private void assertRefused(Refusal reason, SignedIn who, Runnable act) {
        assertEquals(reason, assertThrows(Refused.class, () -> fixtures.as(who, act)).reason());
    }
}
