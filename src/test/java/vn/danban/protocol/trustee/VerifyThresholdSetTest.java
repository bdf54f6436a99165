package vn.danban.protocol.trustee;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.MakeThresholdSet;
import vn.danban.protocol.sealing.RandomScalars;

/** A 2-of-3 set made with belenios-tool, and what dishonest trustees could make of it. */
class VerifyThresholdSetTest {
    private final String honest = trusteesOf("src/test/resources/records/belenios-threshold/valid-2of3.bel");

    private static String trusteesOf(String archive) {
        try {
            return new String(
                    ArchiveReader.read(Files.readAllBytes(Path.of(archive)))
                            .entries()
                            .getFirst()
                            .data()
                            .get(1),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void verify(String trustees) {
        VerifyTrustees.verify(TrusteeList.parse(CanonicalJson.bytes(trustees)));
    }

    @Test
    void the_honest_set_is_accepted_and_written_back_byte_for_byte() {
        assertDoesNotThrow(() -> verify(honest));
        assertEquals(
                honest,
                new String(TrusteeList.parse(CanonicalJson.bytes(honest)).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void another_threshold_than_the_certified_one_is_refused() {
        assertThrows(ProtocolException.class, () -> verify(honest.replace("{\"threshold\":2,", "{\"threshold\":1,")));
        assertEquals(
                FormatFault.OUT_OF_RANGE,
                assertThrows(
                                ProtocolException.class,
                                () -> verify(honest.replace("{\"threshold\":2,", "{\"threshold\":4,")))
                        .fault());
        assertEquals(
                FormatFault.OUT_OF_RANGE,
                assertThrows(
                                ProtocolException.class,
                                () -> verify(honest.replace("{\"threshold\":2,", "{\"threshold\":0,")))
                        .fault());
    }

    @Test
    void a_share_that_belongs_to_no_polynomial_is_refused() {
        var keys = TrusteeList.parse(CanonicalJson.bytes(honest)).verificationKeys();
        var swapped = honest.replace("\"public_key\":\"" + keys.get(0), "\"public_key\":\"" + keys.get(1));
        assertEquals(
                TrusteeFault.BAD_THRESHOLD_SET,
                assertThrows(ProtocolException.class, () -> verify(swapped)).fault());
    }

    /** Each of a member's four signatures and the proof of knowledge, spoilt one at a time while all else is signed. */
    @Test
    void every_signature_and_proof_of_every_member_is_looked_at() {
        var made = new MakeThresholdSet(2, 3, RandomScalars.from(new Random(1))).json();
        assertDoesNotThrow(() -> verify("[[\"Pedersen\"," + made + "]]"));
        var challenges = Pattern.compile("\"challenge\":\"[0-9]+").matcher(made).results().toList();
        assertEquals(3 * 5, challenges.size());
        var named = new TreeMap<String, Integer>();
        for (var challenge : challenges) {
            var spoilt = made.substring(0, challenge.start()) + "\"challenge\":\"7" + made.substring(challenge.end());
            var refused = assertThrows(ProtocolException.class, () -> verify("[[\"Pedersen\"," + spoilt + "]]"));
            named.merge(refused.fault() == TrusteeFault.BAD_PROOF_OF_KNOWLEDGE ? "knowledge" : refused.getMessage(), 1, Integer::sum);
        }
        assertEquals(3, named.remove("knowledge"));
        // All certificates are part of what everybody signs, so a later one is missed by the first member already.
        assertEquals(2, named.merge("BAD_THRESHOLD_SET: signature over the set of trustee 1", -1, Integer::sum));
        assertEquals(1, named.remove("BAD_THRESHOLD_SET: certificate of trustee 1"));
        named.merge("BAD_THRESHOLD_SET: signature over the set of trustee 1", -1, Integer::sum);
        for (var i = 1; i <= 3; i++) {
            for (var what : List.of("coefficients", "signature over the set", "signature over the verification key")) {
                assertEquals(1, named.remove("BAD_THRESHOLD_SET: " + what + " of trustee " + i), what + i + named);
            }
        }
        assertEquals(Map.of(), named);
    }

    @Test
    void a_certificate_says_nothing_but_what_it_has_to() {
        var random = RandomScalars.from(new Random(1));
        var set = new MakeThresholdSet(2, 3, random);
        for (var change : List.<UnaryOperator<String>>of(
                text -> text + " ", text -> text.replace("}", ",\"more\":1}"), text -> text.replaceFirst("\"encryption\":\"[0-9a-f]{64}", "\"encryption\":\"" + "0".repeat(64)))) {
            var certificates = set.certificates().stream().map(change).toList();
            assertThrows(ProtocolException.class,
                    () -> verify("[[\"Pedersen\"," + set.json(certificates, set.coefficients(), set.verificationKeys()) + "]]"));
        }
        assertThrows(ProtocolException.class, () -> verify("[[\"Pedersen\"," + set.json().replace("]}\",\"signature\"", "]} \",\"signature\"") + "]]"));
    }

    @Property(tries = 150)
    void no_change_of_a_single_character_is_accepted(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 0, max = 9) int digit) {
        var at = place % honest.length();
        Assume.that(Character.isLetterOrDigit(honest.charAt(at)) && honest.charAt(at) != '0' + digit);
        var forged = honest.substring(0, at) + digit + honest.substring(at + 1);
        assertThrows(ProtocolException.class, () -> verify(forged));
    }

    @Test
    void any_two_of_the_shares_give_the_same_secret_power() {
        var secret = Scalar.of(1234567);
        var slope = Scalar.of(7654321);
        var alpha = FixedBase.GENERATOR.power(Scalar.of(99));
        var set = (ThresholdSet)
                TrusteeList.parse(CanonicalJson.bytes(honest)).trustees().getFirst();
        var shares = new Element[4];
        for (var i = 1; i < 4; i++) {
            shares[i] = alpha.power(secret.plus(slope.times(Scalar.of(i))));
        }
        assertEquals(alpha.power(secret), set.combine(Map.of(1, shares[1], 3, shares[3])));
        assertEquals(alpha.power(secret), set.combine(Map.of(2, shares[2], 3, shares[3])));
    }
}
