package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.danban.board.PublicBoard;
import vn.danban.elections.Curve;
import vn.danban.elections.ForgedBallot;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.Forging;
import vn.danban.protocol.sealing.SealBallot;

/** Each attack on the format of a ballot, sent to a running house; the signature is the attacker's own wherever that helps. */
@VotingTest
class ForgedBallotsIT {
    private static final String NEUTRAL = "0".repeat(63) + "1";

    @Inject
    VotingFixtures fixtures;
    private TestVote vote;
    private String mine;
    private String neighbours;

    /** What is wrong with it, what it is refused with, and its bytes. */
    private record Forgery(String name, CastRefusal reason, String ballot) {}

    @TestFactory
    Stream<DynamicTest> every_forged_ballot_is_refused_and_leaves_no_trace() {
        vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(3)));
        mine = TestVote.text(vote.ballot(0, Choice.APPROVE));
        neighbours = TestVote.text(vote.ballot(1, Choice.REJECT));
        vote.cast(bytes(neighbours));
        return Stream.of(copies(), spellings(), scalars(), points(), choices(), elections()).flatMap(List::stream)
            .map(forgery -> dynamicTest(forgery.name, () -> {
                assertRefused(forgery.reason, () -> vote.cast(bytes(forgery.ballot)));
                assertEquals(1, vote.ballotsOnTheBoard());
                assertEquals(1, fixtures.the(ParticipationRepository.class).count(vote.id));
            }));
    }

    @Test
    void the_ballot_all_forgeries_start_from_is_a_good_one() {
        TestVote good = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(1)));

        assertTrue(good.cast(0, Choice.APPROVE).isNew());
    }

    private List<Forgery> copies() {
        return List.of(
            new Forgery("a neighbour's answers under one's own credential", CastRefusal.INVALID_PROOF,
                signed(mine.replace(answers(mine), answers(neighbours)))),
            new Forgery("a neighbour's ciphertexts with one's own proofs", CastRefusal.INVALID_PROOF,
                signed(mine.replace(choicesOf(mine), choicesOf(neighbours)))),
            new Forgery("a neighbour's ballot with one's own credential", CastRefusal.INVALID_PROOF,
                signed(neighbours.replace(field(neighbours, "credential"), field(mine, "credential")))),
            new Forgery("a neighbour's ballot signed by oneself", CastRefusal.INVALID_PROOF, signed(neighbours)),
            new Forgery("one's own ballot signed by the neighbour", CastRefusal.INVALID_PROOF,
                TestVote.text(Forging.signAgain(bytes(mine), vote.signingKey(1), fixtures.random))),
            new Forgery("changed after signing", CastRefusal.INVALID_PROOF, mine.replace(field(mine, "challenge"), "1")));
    }

    private List<Forgery> spellings() {
        return Stream.of(
                mine.replaceFirst(",", ", "), mine + "\n", " " + mine, mine + mine, mine.replaceFirst("\\{", "{\"election_uuid\":\"" + vote.id + "\","),
                mine.replaceFirst("}$", ",\"x\":1}"), mine.replaceFirst("\"" + vote.id.text().charAt(0), "\"\\\\u00" + Integer.toHexString(vote.id.text().charAt(0))),
                mine.substring(0, mine.length() - 1), "", "null", "[]", "{}", "choice=1", "\uFEFF" + mine,
                mine.replaceFirst("\\{\"election_uuid\":(\"[^\"]*\"),\"election_hash\":(\"[^\"]*\")", "{\"election_hash\":$2,\"election_uuid\":$1"),
                mine.replaceFirst("\"challenge\":\"([0-9]+)\"", "\"challenge\":$1"))
            .map(text -> new Forgery("another spelling: " + abbreviated(text), CastRefusal.MALFORMED_BALLOT, text)).toList();
    }

    private List<Forgery> scalars() {
        String challenge = field(mine, "challenge");
        String plusOrder = new BigInteger(challenge).add(Scalar.ORDER).toString();
        List<Forgery> forgeries = new ArrayList<>();
        for (String bad : new String[] {plusOrder, Scalar.ORDER.toString(), "-1", "", "0" + challenge, "1e3", "9".repeat(5_000)}) {
            forgeries.add(new Forgery("scalar " + abbreviated(bad), CastRefusal.MALFORMED_BALLOT, signed(mine.replace(challenge, bad))));
        }
        forgeries.add(new Forgery("challenge 0", CastRefusal.INVALID_PROOF, signed(mine.replace(challenge, "0"))));
        return forgeries;
    }

    private List<Forgery> points() {
        String alpha = field(mine, "alpha");
        List<Forgery> forgeries = new ArrayList<>();
        for (String bad : new String[] {NEUTRAL, "0".repeat(64), "7f" + "f".repeat(60) + "ec", "7f" + "f".repeat(60) + "ee", "0".repeat(63) + "2",
                "f".repeat(64), alpha.toUpperCase(), alpha.substring(1), "zz" + alpha.substring(2)}) {
            forgeries.add(new Forgery("alpha " + abbreviated(bad), CastRefusal.INVALID_PROOF, signed(mine.replace(alpha, bad))));
        }
        Map<Integer, Curve> torsion = Map.of(2, Curve.ORDER_2, 4, Curve.ORDER_4, 8, Curve.ORDER_8);
        Element credential = Element.decode(field(mine, "credential"));
        torsion.forEach((order, point) -> forgeries.add(new Forgery("alpha plus a point of order " + order + ", every proof adapted",
            CastRefusal.INVALID_PROOF, signed(new ForgedBallot(vote.election(), credential, fixtures.random,
                ForgedBallot.Trick.mixedOrder(point, order)).write(List.of(List.of(1, 0, 0)))))));
        return forgeries;
    }

    private List<Forgery> choices() {
        List<Forgery> forgeries = new ArrayList<>();
        for (List<Integer> marks : List.of(List.of(0, 0, 0), List.of(1, 1, 0), List.of(1, 1, 1), List.of(2, 0, 0),
                List.of(10, 0, 0))) {
            forgeries.add(new Forgery("marks " + marks, CastRefusal.INVALID_PROOF, TestVote.text(vote.ballot(0, marks))));
        }
        String choice = choicesOf(mine).substring(1, choicesOf(mine).indexOf('}') + 1);
        forgeries.add(new Forgery("a choice more", CastRefusal.MALFORMED_BALLOT, signed(mine.replace("\"choices\":[", "\"choices\":[" + choice + ","))));
        forgeries.add(new Forgery("a choice less", CastRefusal.MALFORMED_BALLOT, signed(mine.replace(choice + ",", ""))));
        forgeries.add(new Forgery("no answer", CastRefusal.MALFORMED_BALLOT, signed(mine.replace(answers(mine), ",\"answers\":[]"))));
        return forgeries;
    }

    private List<Forgery> elections() {
        TestVote other = fixtures.anOpenVote(vote.hamlet);
        String elsewhere = TestVote.text(other.ballot(0, Choice.APPROVE));
        Scalar nobody = fixtures.aSecret();
        String stranger = TestVote.text(new SealBallot(vote.election()).seal(List.of(List.of(1, 0, 0)), nobody, fixtures.random));
        String withCardKey = TestVote.text(new SealBallot(vote.election()).seal(List.of(List.of(1, 0, 0)),
            vote.hamlet.homes().getFirst().key().secret(), fixtures.random));
        return List.of(
            new Forgery("made for another vote", CastRefusal.WRONG_ELECTION, elsewhere),
            new Forgery("another vote's ballot under this uuid", CastRefusal.WRONG_ELECTION,
                elsewhere.replace(other.id.text(), vote.id.text())),
            new Forgery("another vote's uuid", CastRefusal.WRONG_ELECTION, mine.replace(vote.id.text(), other.id.text())),
            new Forgery("made for other bytes of the election", CastRefusal.WRONG_ELECTION,
                signed(mine.replace(field(mine, "election_hash"), field(elsewhere, "election_hash")))),
            new Forgery("a stranger's credential", CastRefusal.UNKNOWN_CREDENTIAL, stranger),
            new Forgery("the card's own key instead of the vote's", CastRefusal.UNKNOWN_CREDENTIAL, withCardKey),
            new Forgery("neutral credential", CastRefusal.UNKNOWN_CREDENTIAL, mine.replace(field(mine, "credential"), NEUTRAL)),
            new Forgery("the board's own election as a ballot", CastRefusal.MALFORMED_BALLOT,
                TestVote.text(fixtures.the(PublicBoard.class).setup(vote.id).election())),
            new Forgery("more than 64 kB", CastRefusal.TOO_LARGE, mine + String.join("", Collections.nCopies(64 * 1024, " "))));
    }

    private String signed(String forged) {
        return TestVote.text(Forging.signAgain(bytes(forged), vote.signingKey(0), fixtures.random));
    }

    private static String field(String ballot, String name) {
        return ballot.replaceFirst("^.*?\"" + name + "\":\"([^\"]*)\".*$", "$1");
    }

    private static String answers(String ballot) {
        return ballot.substring(ballot.indexOf(",\"answers\":"), ballot.indexOf(",\"signature\":"));
    }

    private static String choicesOf(String ballot) {
        return ballot.substring(ballot.indexOf("[", ballot.indexOf("\"choices\":")), ballot.indexOf(",\"individual_proofs\":"));
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "… (" + text.length() + ")";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
