package vn.danban.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.testing.DanBanTest;

@DanBanTest
class FreezingRollsIT {
    private final CommunityFixtures fixtures;
    private final FreezingRolls freezing;
    private final FrozenRolls rolls;
    private final KeepingHouseholds keeping;
    private final DataSource database;
    private Hamlet hamlet;
    private SignedIn head;

    FreezingRollsIT(CommunityFixtures fixtures, FreezingRolls freezing, FrozenRolls rolls, KeepingHouseholds keeping,
            DataSource database) {
        this.fixtures = fixtures;
        this.freezing = freezing;
        this.rolls = rolls;
        this.keeping = keeping;
        this.database = database;
    }

    @BeforeEach
    void aHamlet() {
        hamlet = fixtures.aHamlet();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
    }

    @Test
    void only_households_living_here_are_counted() {
        fixtures.households(hamlet, head, 3);
        Household second = fixtures.as(head, () -> keeping.list(hamlet.id())).get(1);
        fixtures.as(head, () -> keeping.markMovedAway(hamlet.id(), second));
        FrozenRoll roll = freeze();
        assertEquals(2, roll.households());
        assertEquals(List.of(1, 3), rolls.entries(roll.id()).stream().map(RollEntry::number).toList());
    }

    @Test
    void a_frozen_roll_stays_when_the_list_changes_and_the_next_has_the_next_number() {
        fixtures.households(hamlet, head, 2);
        FrozenRoll first = freeze();
        List<RollEntry> before = rolls.entries(first.id());
        Household one = fixtures.as(head, () -> keeping.list(hamlet.id())).getFirst();
        fixtures.as(head, () -> keeping.edit(hamlet.id(), one, CommunityFixtures.entry(9)));
        FrozenRoll second = freeze();
        assertEquals(before, rolls.entries(first.id()));
        assertEquals(first, rolls.get(first.id()));
        assertEquals(List.of(1, 2), List.of(first.number(), second.number()));
        assertNotEquals(first.hash(), second.hash());
        assertEquals(second, rolls.latest(hamlet.id()).orElseThrow());
    }

    @Test
    void whoever_is_shown_roll_and_salt_computes_the_same_hash() {
        fixtures.as(head, () -> keeping.add(hamlet.id(),
            new Household.Entry(2, "Lê \"Tám\"", "Lê Thị Chín", "Tổ 2, số 9\\1", null, null)));
        fixtures.as(head, () -> keeping.add(hamlet.id(), new Household.Entry(1, "Đỗ Ấm", "Đỗ Ấm", "Tổ 1", null, null)));
        FrozenRoll roll = freeze();
        assertTrue(roll.salt().matches("[0-9a-f]{32}"));
        assertEquals(Digest.of("danban-roll|" + roll.salt() + """
            |[{"number":1,"head":"Đỗ Ấm","representative":"Đỗ Ấm","address":"Tổ 1"},\
            {"number":2,"head":"Lê \\"Tám\\"","representative":"Lê Thị Chín","address":"Tổ 2, số 9\\\\1"}]""").hex(),
            roll.hash());
    }

    @Test
    void an_empty_list_is_not_frozen() {
        Refused refused = assertThrows(Refused.class, this::freeze);
        assertEquals(FreezingRefusal.NO_HOUSEHOLDS, refused.reason());
    }

    @Test
    void only_the_head_freezes() {
        fixtures.households(hamlet, head, 1);
        SignedIn leader = fixtures.officer(hamlet, Office.TEAM_LEADER);
        Refused refused = assertThrows(Refused.class, () -> fixtures.as(leader, () -> freezing.freeze(hamlet.id())));
        assertEquals(GeneralRefusal.NOT_ALLOWED, refused.reason());
    }

    @Test
    void the_application_itself_cannot_change_a_frozen_roll() {
        fixtures.households(hamlet, head, 2);
        FrozenRoll roll = freeze();
        for (String attack : List.of(
                "UPDATE electoral_roll_entries SET representative = 'Kẻ khác' WHERE roll_id = '%s'",
                "DELETE FROM electoral_roll_entries WHERE roll_id = '%s'",
                "UPDATE electoral_rolls SET households = 1 WHERE id = '%s'",
                "DELETE FROM electoral_rolls WHERE id = '%s'")) {
            SQLException denied = assertThrows(SQLException.class, () -> run(attack.formatted(roll.id().text())));
            assertEquals("42501", denied.getSQLState(), attack);
        }
        assertEquals(2, rolls.entries(roll.id()).size());
    }

    private void run(String sql) throws SQLException {
        try (var connection = ((io.micronaut.data.connection.jdbc.advice.DelegatingDataSource) database).getTargetDataSource()
                .getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private FrozenRoll freeze() {
        return fixtures.as(head, () -> freezing.freeze(hamlet.id()));
    }
}
