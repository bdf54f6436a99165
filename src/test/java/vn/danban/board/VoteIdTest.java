package vn.danban.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.danban.testing.Refusals.assertRefused;

import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.protocol.ElectionUuid;
import vn.danban.shared.GeneralRefusal;

class VoteIdTest {
    @Property
    void every_id_is_a_name_the_format_knows(@ForAll long high, @ForAll long low) {
        VoteId id = VoteId.of(new UUID(high, low));

        assertEquals(22, id.text().length());
        assertEquals(id.text(), new ElectionUuid(id.text()).toString());
        assertEquals(id, new VoteId(id.text()));
    }

    @Property
    void two_ids_never_share_a_name_and_keep_their_order(@ForAll long high, @ForAll long low, @ForAll long otherHigh, @ForAll long otherLow) {
        UUID one = new UUID(high, low);
        UUID other = new UUID(otherHigh, otherLow);
        Assume.that(!one.equals(other));

        assertNotEquals(VoteId.of(one), VoteId.of(other));
        assertEquals(Integer.signum(one.toString().compareTo(other.toString())),
            Integer.signum(VoteId.of(one).text().compareTo(VoteId.of(other).text())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "1ChKMUFwPQnKWTphj57U0i", "1ChKMUFwPQnKWTphj57UIi", "1ChKMUFwPQnKWTphj57UKi ", "../../../../etc/passwd",
        "1ChKMUFwPQnKWTphj57UKi'--", "１１１１１１１１１１１１１１", "11111111111111111111111111111111111111111111111111111111111111111"})
    void what_cannot_name_a_vote_is_not_found(String text) {
        assertRefused(GeneralRefusal.NOT_FOUND, () -> new VoteId(text));
    }
}
