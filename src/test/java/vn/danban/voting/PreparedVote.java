package vn.danban.voting;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.danban.protocol.Election;
import vn.danban.protocol.sealing.SealBallot;

/** An open vote with the secrets of its cards, for programs that otherwise know nothing but bytes and addresses. */
public final class PreparedVote {
    private final TestVote vote;
    private final Election election;
    private final SealBallot sealing;

    private PreparedVote(TestVote vote) {
        this.vote = vote;
        election = vote.election();
        sealing = new SealBallot(election);
    }

    /** So many open votes of one new hamlet. */
    public static List<PreparedVote> open(ApplicationContext office, int votes, int households) {
        VotingFixtures fixtures = office.getBean(VotingFixtures.class);
        TestHamlet hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(households));
        return Stream.generate(() -> new PreparedVote(fixtures.anOpenVote(hamlet))).limit(votes).toList();
    }

    public String id() {
        return vote.id.text();
    }

    public int households() {
        return vote.hamlet.homes().size();
    }

    /** The name under which the household's ballot is on the board. */
    public String credential(int home) {
        return vote.credential(home);
    }

    /** A new ballot of the household; no two are alike. */
    public byte[] ballot(int home) {
        List<Integer> marks = List.of(home % 3 == 0 ? 1 : 0, home % 3 == 1 ? 1 : 0, home % 3 == 2 ? 1 : 0);
        return sealing.seal(List.of(marks), vote.signingKey(home), vote.fixtures.random);
    }

    /** Lets the closing time be so far away. @return the closing time by the database's clock */
    public Instant closesIn(Duration time) {
        // The clock is read when the vote is held already: no cast can be decided in between.
        vote.fixtures.asOwner("""
            WITH held AS (SELECT id FROM votes WHERE id = ? FOR UPDATE)
            UPDATE votes SET closes = clock_timestamp() + ? * interval '1 millisecond' FROM held WHERE votes.id = held.id""",
            id(), time.toMillis());
        return vote.now().closes();
    }

    public boolean isClosed() {
        return vote.stage() == VoteStage.CLOSED;
    }

    /** How many households are noted as having taken part. */
    public int participations() throws SQLException {
        return Integer.parseInt(vote.fixtures.owner().texts("SELECT count(*) FROM participations WHERE vote_id = ?", id()).getFirst());
    }
}
