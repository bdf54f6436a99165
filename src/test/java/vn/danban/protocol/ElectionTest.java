package vn.danban.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

class ElectionTest {
    private static final String JSON = text(Election.of(
            new ElectionUuid("DanBanTestVote1"),
            "Làm đường \"liên ấp\"",
            "D",
            Element.GENERATOR,
            List.of(new Question("Q?", List.of("A", "B"), true, 1, 2))));

    @Test
    void what_is_written_is_read_back_and_the_fingerprint_is_that_of_the_bytes() {
        var read = Election.parse(CanonicalJson.bytes(JSON));
        assertEquals(JSON, text(read));
        assertEquals(Digest.of(JSON), read.fingerprint());
        assertEquals(3, read.questions().getFirst().choices());
        assertEquals(3, read.questions().getFirst().overallBranches());
    }

    @Test
    void optional_fields_are_part_of_the_fingerprint_and_change_nothing_else() {
        var more =
                JSON.replaceFirst("}$", ",\"administrator\":\"a\",\"credential_authority\":\"c\",\"language\":\"vi\"}");
        var read = Election.parse(CanonicalJson.bytes(more));
        assertEquals(Digest.of(more), read.fingerprint());
        assertEquals("D", read.description());
    }

    @Test
    void no_blank_may_be_spelt_out() {
        var read = Election.parse(CanonicalJson.bytes(JSON.replace("\"blank\":true", "\"blank\":false")));
        assertFalse(read.questions().getFirst().blank());
        assertEquals(2, read.questions().getFirst().choices());
    }

    @Test
    void what_this_program_cannot_judge_is_told_apart_from_what_is_wrong() {
        assertFault(FormatFault.NOT_SUPPORTED, JSON.replace("\"version\":1", "\"version\":2"));
        assertFault(FormatFault.NOT_SUPPORTED, JSON.replace("Ed25519", "RFC-3526-2048"));
        assertFault(FormatFault.NOT_SUPPORTED, JSON.replace("{\"answers\"", "{\"type\":\"Lists\",\"value\""));
    }

    @Test
    void an_election_that_cannot_be_or_is_spelt_otherwise_is_refused() {
        assertFault(FormatFault.NOT_CANONICAL, JSON + "\n");
        assertFault(FormatFault.NOT_CANONICAL, JSON.replace("\"name\"", "\"Name\""));
        assertFault(FormatFault.NOT_CANONICAL, JSON.replace("\"min\":1", "\"min\":1.0"));
        assertFault(FormatFault.NOT_CANONICAL, JSON.replace("\"min\":1", "\"min\":-1"));
        assertFault(FormatFault.OUT_OF_RANGE, JSON.replace("\"max\":2", "\"max\":3"));
        assertFault(FormatFault.OUT_OF_RANGE, JSON.replace("\"min\":1", "\"min\":3"));
        assertFault(FormatFault.OUT_OF_RANGE, JSON.replaceFirst("\"questions\":\\[.*\\]", "\"questions\":[]"));
        assertFault(FormatFault.OUT_OF_RANGE, JSON.replace(Element.GENERATOR.toString(), Element.NEUTRAL.toString()));
        assertFault(FormatFault.ELEMENT_NOT_IN_GROUP, JSON.replace(Element.GENERATOR.toString(), "0".repeat(64)));
        assertFault(FormatFault.UUID_MALFORMED, JSON.replace("DanBanTestVote1", "DanBanTestVote0"));
    }

    private static void assertFault(FormatFault fault, String json) {
        var refusal = assertThrows(ProtocolException.class, () -> Election.parse(CanonicalJson.bytes(json)), json);
        assertEquals(fault, refusal.fault());
    }

    private static String text(Election election) {
        return new String(election.bytes(), StandardCharsets.UTF_8);
    }
}
