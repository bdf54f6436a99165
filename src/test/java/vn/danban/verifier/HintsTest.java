package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.OTHER;
import static vn.danban.protocol.sealing.RunningVote.YES;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.Hints;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.VerifyHintedBallots;
import vn.danban.protocol.WriteHints;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.sealing.RunningVote;

/** Protocol §9 — Hints save work and change nothing: good ones, broken ones, somebody else's, and those an attacker thinks up. */
class HintsTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final int HEADER = 48;
    private static final int POINT = 64;

    /** The whole report, or the fault that ended the verification. */
    private static String outcome(byte[] archive, byte[] hints) {
        try {
            var report = VerifyArchive.verify(archive, Evidence.NONE, Progress.UNWATCHED, Optional.ofNullable(hints));
            return report.findings() + "\n" + new WriteReport(Locale.ENGLISH).lines(report);
        } catch (ProtocolException e) {
            return e.toString();
        }
    }

    /** What the archive holds up to its ballots; empty for one that cannot be read or is of another group. */
    private record Opened(Election election, CredentialList credentials, List<byte[]> ballots) {
        static Optional<Opened> of(byte[] bytes) {
            try {
                var archive = ArchiveReader.read(bytes);
                var setup = archive.entries().getFirst().data();
                return Optional.of(new Opened(
                        Election.parse(setup.get(0)),
                        CredentialList.parse(setup.get(2)),
                        archive.entries(EventType.BALLOT).map(Archive.Entry::payload).toList()));
            } catch (ProtocolException e) {
                return Optional.empty();
            }
        }

        /** As good as they can be: of a ballot that is not valid, the points of another. */
        byte[] hints() {
            var valid = ballots.stream().filter(this::isValid).toList();
            var hinted = ballots.stream().map(ballot -> isValid(ballot) || valid.isEmpty() ? ballot : valid.getFirst());
            return WriteHints.write(election, credentials, valid.isEmpty() ? List.of() : hinted.toList());
        }

        private boolean isValid(byte[] ballot) {
            try {
                new VerifyBallot(election, credentials).verify(ballot);
                return true;
            } catch (ProtocolException e) {
                return false;
            }
        }

        boolean isKnownToBeValid(byte[] hints) {
            return Hints.parse(hints, election)
                    .flatMap(parsed -> VerifyHintedBallots.verify(
                            new VerifyBallot(election, credentials), parsed, 0, ballots, new Random(1)))
                    .isPresent();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_record_gets_the_same_report_with_hints_of_any_kind() throws IOException {
        var others = Opened.of(Files.readAllBytes(RECORDS.resolve("danban/ten-households-open.bel"))).orElseThrow().hints();
        return records().stream().map(file -> DynamicTest.dynamicTest(RECORDS.relativize(file).toString(), () -> {
            var archive = Files.readAllBytes(file);
            var expected = outcome(archive, null);
            var good = Opened.of(archive).map(Opened::hints).orElse(others);
            assertEquals(expected, outcome(archive, good), "good hints");
            assertEquals(expected, outcome(archive, others), "hints of another archive");
            for (var broken : broken(good, file.hashCode())) {
                assertEquals(expected, outcome(archive, broken), "broken hints");
            }
        }));
    }

    private static List<Path> records() throws IOException {
        try (var files = Files.walk(RECORDS)) {
            return files.filter(file -> file.toString().endsWith(".bel")).sorted().toList();
        }
    }

    /** One bit, one byte, many bytes, two points exchanged, cut short, lengthened, empty. */
    private static List<byte[]> broken(byte[] good, int seed) {
        var random = new Random(seed);
        var broken = new ArrayList<byte[]>();
        var bit = good.clone();
        bit[random.nextInt(bit.length)] ^= (byte) (1 << random.nextInt(8));
        broken.add(bit);
        var noise = good.clone();
        for (var i = HEADER; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt();
        }
        broken.add(noise);
        if (good.length >= HEADER + 2 * POINT) {
            var exchanged = good.clone();
            System.arraycopy(good, good.length - POINT, exchanged, HEADER, POINT);
            System.arraycopy(good, HEADER, exchanged, good.length - POINT, POINT);
            broken.add(exchanged);
        }
        broken.add(Arrays.copyOf(good, good.length - 1));
        broken.add(Arrays.copyOf(good, good.length + POINT));
        broken.add(new byte[0]);
        return broken;
    }

    private static RunningVote vote() {
        return RunningVote.withHouseholds(4).cast(0, YES).cast(1, NO).cast(2, OTHER);
    }

    @Test
    void good_hints_are_enough_to_know_all_ballots_valid_and_each_point_counts() {
        var opened = Opened.of(vote().archive()).orElseThrow();
        var hints = opened.hints();
        assertTrue(opened.isKnownToBeValid(hints));
        for (var at = HEADER + POINT * opened.credentials.size(); at < hints.length; at += POINT) {
            var other = hints.clone();
            System.arraycopy(hints, at == HEADER ? at + POINT : HEADER, other, at, POINT);
            assertFalse(opened.isKnownToBeValid(other), "point at " + at);
        }
    }

    @Test
    void hints_for_the_first_ballots_serve_until_more_are_cast() {
        var vote = vote();
        var hints = Opened.of(vote.archive()).orElseThrow().hints();
        var grown = vote.cast(3, YES).archive();
        assertEquals(outcome(grown, null), outcome(grown, hints));
    }

    @Test
    void hints_without_ballots_or_for_no_election_at_all_are_passed_over() {
        var archive = vote().archive();
        var opened = Opened.of(archive).orElseThrow();
        var none = WriteHints.write(opened.election, opened.credentials, List.of());
        assertEquals(HEADER + POINT * 4, none.length);
        assertFalse(opened.isKnownToBeValid(none));
        assertEquals(outcome(archive, null), outcome(archive, none));
        var endless = none.clone();
        Arrays.fill(endless, 40, 48, (byte) 0x7f);
        assertEquals(Optional.empty(), Hints.parse(endless, opened.election));
        Arrays.fill(endless, 40, 48, (byte) 0xff);
        assertEquals(Optional.empty(), Hints.parse(endless, opened.election));
        assertEquals(outcome(archive, null), outcome(archive, endless));
    }

    /**
     * The attacker alters the response of a signature and leaves the hint for its commitment: the hash of what is hinted at is the
     * challenge, and only the equation is wrong.
     */
    @Test
    void a_hint_whose_hash_fits_does_not_hide_a_wrong_response() {
        var vote = vote();
        var honest = Opened.of(vote.archive()).orElseThrow();
        var hints = honest.hints();
        var forged = new String(honest.ballots.get(1), StandardCharsets.UTF_8);
        var lastDigit = forged.length() - 5;
        var digit = forged.charAt(lastDigit);
        var bytes = (forged.substring(0, lastDigit) + (digit == '1' ? '2' : '1') + forged.substring(lastDigit + 1)).getBytes(StandardCharsets.UTF_8);
        var ballots = new ArrayList<>(honest.ballots);
        ballots.set(1, bytes);
        assertFalse(new Opened(honest.election, honest.credentials, ballots).isKnownToBeValid(hints));
        var archive = RunningVote.withHouseholds(4).cast(0, YES).append(EventType.BALLOT, bytes).archive();
        VerdictAssertions.assertRefused(
                Check.B1, BallotFault.BAD_SIGNATURE, VerifyArchive.verify(archive, Evidence.NONE, Progress.UNWATCHED, Optional.of(hints)));
        assertEquals(outcome(archive, null), outcome(archive, hints));
    }

    /** Points of order 1, 2 and 4, points off the curve, and coordinates that are not below p, everywhere. */
    @Test
    void points_of_small_order_and_points_that_are_none_change_nothing() {
        var archive = vote().archive();
        var hints = Opened.of(archive).orElseThrow().hints();
        var root = new BigInteger("2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0", 16);
        var p = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
        var zero = BigInteger.ZERO;
        var one = BigInteger.ONE;
        for (var point : List.of(List.of(zero, one), List.of(zero, p.subtract(one)), List.of(root, zero), List.of(one, one), List.of(p, p.add(one)))) {
            var attack = hints.clone();
            for (var at = HEADER; at < attack.length; at += POINT) {
                put(attack, at, point.get(0));
                put(attack, at + 32, point.get(1));
            }
            assertEquals(outcome(archive, null), outcome(archive, attack), point.toString());
        }
    }

    private static void put(byte[] hints, int at, BigInteger number) {
        for (var i = 0; i < 32; i++) {
            hints[at + i] = number.shiftRight(8 * i).byteValue();
        }
    }

    @Test
    void torsion_added_to_a_good_hint_is_still_a_good_hint() {
        var opened = Opened.of(vote().archive()).orElseThrow();
        var hints = opened.hints();
        var p = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
        for (var at = HEADER; at < hints.length; at += POINT / 2) {
            put(hints, at, p.subtract(number(hints, at)).mod(p));
        }
        assertTrue(opened.isKnownToBeValid(hints), "(−x, −y) is the point plus the one of order 2");
    }

    private static BigInteger number(byte[] hints, int at) {
        var reversed = new byte[32];
        for (var i = 0; i < 32; i++) {
            reversed[i] = hints[at + 31 - i];
        }
        return new BigInteger(1, reversed);
    }

    @Test
    void the_same_hints_are_written_each_time() {
        var opened = Opened.of(vote().archive()).orElseThrow();
        assertArrayEquals(opened.hints(), opened.hints());
    }
}
