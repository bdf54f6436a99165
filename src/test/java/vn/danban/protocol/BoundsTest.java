package vn.danban.protocol;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.MakeThresholdSet;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.trustee.TrusteeList;

/** The last value that is allowed, and the first that is not. */
class BoundsTest {
    private static final String G = Element.GENERATOR.toString();

    @Test
    void the_name_of_an_election_has_fourteen_to_sixty_four_letters() {
        assertDoesNotThrow(() -> new ElectionUuid("1".repeat(14)));
        assertDoesNotThrow(() -> new ElectionUuid("z".repeat(64)));
        assertFault(FormatFault.UUID_MALFORMED, () -> new ElectionUuid("1".repeat(13)));
        assertFault(FormatFault.UUID_MALFORMED, () -> new ElectionUuid("1".repeat(65)));
        var random = ElectionUuid.random(new Random(1));
        assertEquals(14, random.text().length());
        assertNotEquals(random, ElectionUuid.random(new Random(2)));
    }

    @Test
    void numbers_end_where_texts_begin() {
        assertEquals(1_073_741_823, read("1073741823").number());
        assertFault(FormatFault.NOT_CANONICAL, () -> read("1073741824").number());
        assertFault(FormatFault.NOT_CANONICAL, () -> read("00").number());
        assertFault(FormatFault.NOT_CANONICAL, () -> read("١").number());
        assertFault(FormatFault.NOT_CANONICAL, () -> read("").number());
        assertEquals(0, read("0").weight());
        assertEquals(1_073_741_824L, read("\"1073741824\"").weight());
        assertFault(FormatFault.NOT_CANONICAL, () -> read("\"1073741823\"").weight());
        assertFault(FormatFault.NOT_CANONICAL, () -> read("\"\"").weight());
        assertEquals(999_999_999_999_999_999L, read("\"" + "9".repeat(18) + "\"").weight());
        assertFault(FormatFault.OUT_OF_RANGE, () -> read("\"" + "9".repeat(19) + "\"").weight());
        assertEquals("1073741823", CanonicalJson.weight(1_073_741_823));
        assertEquals("\"1073741824\"", CanonicalJson.weight(1_073_741_824));
    }

    @Test
    void plain_texts_have_visible_characters_of_ascii_and_no_escape() {
        assertEquals("!~", read("\"!~\"").plainString());
        assertEquals("", read("\"\"").plainString());
        for (var bad : List.of("\" \"", "\"\u007f\"", "\"a\\\\\"", "\"é\"", "\"", "a\"")) {
            assertFault(FormatFault.NOT_CANONICAL, () -> read(bad).plainString());
        }
    }

    @Test
    void texts_have_one_spelling_for_each_character() {
        for (var good : List.of("\"\"", "\"é \"", "\"\\\"\\\\\\b\\f\\n\\r\\t\"", "\"\\u0000\\u001f\\u007f\"", "\"/\"")) {
            assertEquals(good, CanonicalJson.quote(read(good).string()));
        }
        for (var bad : List.of("\"\\u0020\"", "\"\\u001F\"", "\"\\u000a\"", "\"\\/\"", "\"\\u00\"", "\"\\u00g0\"", "\"\\x\"", "\"\n\"", "\"\u007f\"", "\"", "\"\\\"", "\"\\u0100\"")) {
            assertFault(FormatFault.NOT_CANONICAL, () -> read(bad).string());
        }
    }

    @Test
    void weights_of_credentials_have_at_most_twelve_digits_and_add_up() {
        var two = FixedBase.GENERATOR.power(Scalar.of(2));
        var list = credentials("[\"" + G + "\",\"" + two + ",999999999999\"]");
        assertEquals(1_000_000_000_000L, list.totalWeight());
        assertEquals(1, list.weightOf(Element.GENERATOR));
        assertEquals(999_999_999_999L, list.weightOf(two));
        assertFalse(list.statesNoWeight());
        assertTrue(credentials("[\"" + G + "\"]").statesNoWeight());
        assertFalse(credentials("[\"" + G + ",1\"]").statesNoWeight());
        assertEquals(0, credentials("[\"" + G + ",0\"]").weightOf(Element.GENERATOR));
        assertFault(FormatFault.OUT_OF_RANGE, () -> credentials("[\"" + G + ",1000000000000\"]"));
        assertFault(FormatFault.ELEMENT_MALFORMED, () -> credentials("[\",1\"]"));
        assertFault(BallotFault.UNKNOWN_CREDENTIAL, () -> list.weightOf(FixedBase.GENERATOR.power(Scalar.of(3))));
        assertEquals(0, credentials("[]").size());
    }

    @Test
    void a_description_may_require_all_households_and_have_no_fractions_of_seconds() {
        var text = RunningVote.usual(4, 1).description();
        assertDoesNotThrow(() -> VoteDescription.parse(text.replace("\"required\":3", "\"required\":4")));
        assertDoesNotThrow(() -> VoteDescription.parse(text.replace("\"required\":3", "\"required\":1")));
        assertFault(FormatFault.OUT_OF_RANGE, () -> VoteDescription.parse(text.replace("\"required\":3", "\"required\":5")));
        assertFault(FormatFault.OUT_OF_RANGE, () -> VoteDescription.parse(text.replace("\"required\":3", "\"required\":0")));
        assertFault(FormatFault.OUT_OF_RANGE, () -> VoteDescription.parse(text.replace("2026-11-27T10:00:00Z", "2026-11-23T00:00:00Z")));
        assertDoesNotThrow(() -> VoteDescription.parse(text.replace("\"households\":4", "\"households\":1073741823")));
        assertFault(FormatFault.NOT_CANONICAL, () -> VoteDescription.parse(text + " "));
    }

    @Test
    void a_threshold_set_has_one_to_a_hundred_members_and_needs_one_to_all_of_them() {
        for (var needed : List.of(1, 3)) {
            assertDoesNotThrow(() -> TrusteeList.parse(set(needed, 3)));
        }
        var members = new MakeThresholdSet(1, 3, RandomScalars.from(new Random(1))).json();
        assertFault(FormatFault.OUT_OF_RANGE, () -> trustees(members.replace("{\"threshold\":1,", "{\"threshold\":4,")));
        assertFault(FormatFault.OUT_OF_RANGE, () -> trustees("{\"threshold\":1,\"certs\":[],\"coefexps\":[],\"signatures\":[],\"verification_keys\":[]}"));
        assertDoesNotThrow(() -> TrusteeList.parse(set(1, 100)));
        assertFault(FormatFault.OUT_OF_RANGE, () -> TrusteeList.parse(set(1, 101)));
    }

    @Test
    void board_keys_are_equal_by_their_seed_and_never_shown() {
        var key = new BoardKey.Private(Digest.of("a").bytes());
        assertEquals(new BoardKey.Private(Digest.of("a").bytes()), key);
        assertEquals(new BoardKey.Private(Digest.of("a").bytes()).hashCode(), key.hashCode());
        assertNotEquals(new BoardKey.Private(Digest.of("b").bytes()), key);
        assertNotEquals(key, (Object) "key");
        assertEquals("private half of " + key.publicKey(), key.toString());
        assertThrows(IllegalArgumentException.class, () -> new BoardKey.Private(new byte[31]));
        assertDoesNotThrow(() -> key.publicKey().verifyText("text", key.signText("text")));
        assertFault(ReceiptFault.BAD_SIGNATURE, () -> key.publicKey().verifyText("other", key.signText("text")));
    }

    @Test
    void a_random_code_reads_back_is_printed_in_groups_and_never_shown_by_accident() {
        var code = CardCode.random(new Random(1));
        assertEquals(code, CardCode.parse(code.printed()));
        assertNotEquals(code, CardCode.random(new Random(2)));
        assertTrue(code.printed().matches("([0-9]{4} ){5}[0-9]{4}"));
        assertEquals("card code", code.toString());
    }

    private static CanonicalJson.Reader read(String json) {
        return new CanonicalJson.Reader(CanonicalJson.bytes(json));
    }

    private static CredentialList credentials(String json) {
        return CredentialList.parse(CanonicalJson.bytes(json));
    }

    private static byte[] set(int needed, int size) {
        return CanonicalJson.bytes("[[\"Pedersen\"," + new MakeThresholdSet(needed, size, RandomScalars.from(new Random(1))).json() + "]]");
    }

    private static TrusteeList trustees(String set) {
        return TrusteeList.parse(CanonicalJson.bytes("[[\"Pedersen\"," + set + "]]"));
    }

    private static void assertFault(Fault fault, Executable reading) {
        assertEquals(fault, assertThrows(ProtocolException.class, reading).fault());
    }
}
