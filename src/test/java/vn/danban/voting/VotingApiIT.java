package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.verifier.VerifyArchive;

/** What anybody may call: reading votes and casting ballots. */
@VotingTest
class VotingApiIT extends ApiTest {
    private static final Set<String> VOTE_VIEW = Set.of("uuid", "matterId", "hamletId", "title", "question", "text", "textHash",
        "stage", "opens", "closes", "households", "required", "turnout", "answers", "fingerprint", "lastEvent", "boardKey", "result",
        "annulledBecause");

    // Anybody reads

    @Test
    void anybody_reads_an_open_vote_and_nothing_per_choice() throws IOException {
        TestVote vote = fixtures.anOpenVote(hamlet).withBallots(1, 1, 0);
        Map<String, Object> view = object(200, anybody.get("/api/votes/" + vote.id));

        assertEquals(VOTE_VIEW, view.keySet());
        assertEquals("OPEN", view.get("stage"));
        assertEquals(4, view.get("households"));
        assertEquals(3, view.get("required"));
        assertEquals(2, view.get("turnout"));
        assertEquals(Choice.answers(), view.get("answers"));
        assertEquals(null, view.get("result"));
        assertEquals(vote.election().fingerprint().base64(), view.get("fingerprint"));
        assertEquals(vote.archive().head().digest().hex(), view.get("lastEvent"));
        assertEquals(hamlet.id().text(), view.get("hamletId"));
        assertEquals(vote.now().closes().toString(), view.get("closes"));
    }

    @Test
    void turnout_is_not_told_before_the_opening_and_the_result_only_at_the_end() throws IOException {
        Map<String, Object> sealed = object(200, anybody.get("/api/votes/" + fixtures.aSealedVote(hamlet).id));
        assertTrue(sealed.containsKey("turnout"));
        assertEquals(null, sealed.get("turnout"));

        TestVote closed = fixtures.aClosedVote(hamlet, 3, 0, 1);
        assertEquals(null, object(200, anybody.get("/api/votes/" + closed.id)).get("result"));
        closed.decryptAll();
        assertEquals(Map.of("yes", 3, "no", 0, "other", 1, "passed", true),
            object(200, anybody.get("/api/votes/" + closed.id)).get("result"));
    }

    @Test
    void a_card_finds_the_votes_of_its_hamlet_and_not_those_in_preparation_or_annulled() throws IOException {
        TestHamlet fresh = fixtures.made(fixtures.aHamlet().withHouseholds(1));
        TestVote preparing = fixtures.aCalledVote(fresh);
        TestVote sealed = fixtures.aSealedVote(fresh);
        TestVote open = fixtures.anOpenVote(fresh);
        TestVote annulled = fixtures.anOpenVote(fresh);
        fresh.head().does(() -> fixtures.the(CallingVotes.class).annul(annulled.id, "Sự cố"));
        Map<String, Object> answer = object(200, anybody.get("/api/hamlets/" + fresh.id() + "/open-votes"));
        String votes = answer.get("votes").toString();

        assertEquals(fresh.id().text(), ((Map<?, ?>) answer.get("hamlet")).get("id"));
        assertTrue(votes.contains(sealed.id.text()) && votes.contains(open.id.text()), votes);
        assertFalse(votes.contains(preparing.id.text()) || votes.contains(annulled.id.text()), votes);
    }

    @Test
    void what_is_hashed_comes_byte_for_byte() throws IOException {
        TestVote vote = fixtures.anOpenVote(hamlet);
        Map<String, Object> view = object(200, anybody.get("/api/votes/" + vote.id));
        HttpResponse<byte[]> election = bytes("/api/votes/" + vote.id + "/election");
        HttpResponse<byte[]> credentials = bytes("/api/votes/" + vote.id + "/credentials");
        HttpResponse<byte[]> trustees = bytes("/api/votes/" + vote.id + "/trustees");
        HttpResponse<byte[]> text = bytes("/api/votes/" + vote.id + "/text");

        assertEquals(view.get("fingerprint"), Digest.of(election.body()).base64());
        assertEquals(vote.credentialsHash(), Digest.of(credentials.body()).hex());
        assertEquals(view.get("textHash"), Digest.of(text.body()).hex());
        assertEquals(view.get("text"), new String(text.body(), StandardCharsets.UTF_8));
        List<byte[]> setup = vote.archive().entries().getFirst().data();
        assertArrayEquals(setup.get(0), election.body());
        assertArrayEquals(setup.get(1), trustees.body());
        assertArrayEquals(setup.get(2), credentials.body());
        assertTrue(type(election).startsWith("application/json"), type(election));
        assertTrue(type(text).startsWith("text/plain"), type(text));
    }

    @Test
    void the_archive_is_a_file_that_verifies() throws IOException {
        TestVote vote = fixtures.aTalliedVote(hamlet, 2, 1, 0);
        HttpResponse<byte[]> archive = bytes("/api/votes/" + vote.id + "/archive");

        assertTrue(VerifyArchive.verify(archive.body()).accepted());
        assertEquals("application/x-tar", type(archive));
        assertEquals("attachment; filename=\"" + vote.id + ".bel\"", archive.headers().firstValue("Content-Disposition").orElse(""));
    }

    @Test
    void the_board_is_read_in_parts_without_times() throws IOException {
        TestVote vote = fixtures.anOpenVote(hamlet).withBallots(2, 0, 0);
        Map<String, Object> page = object(200, anybody.get("/api/votes/" + vote.id + "/board?from=1&limit=1"));
        Map<?, ?> ballot = (Map<?, ?>) ((List<?>) page.get("events")).getFirst();

        assertEquals(3, page.get("size"));
        assertEquals(1, ((List<?>) page.get("events")).size());
        assertEquals(Set.of("height", "type", "hash", "payload", "tracker"), ballot.keySet());
        assertEquals(400, anybody.get("/api/votes/" + vote.id + "/board?from=x").statusCode());
        assertEquals(200, anybody.get("/api/votes/" + vote.id + "/board?from=-5&limit=99999999").statusCode());
    }

    @Test
    void what_does_not_exist_is_not_found() {
        TestVote preparing = fixtures.aCalledVote(hamlet);
        for (String path : List.of("/api/votes/11111111111111", "/api/votes/x", "/api/votes/11111111111111/archive",
                "/api/votes/11111111111111/board", "/api/votes/11111111111111/election", "/api/votes/11111111111111/text",
                "/api/votes/" + preparing.id + "/archive", "/api/votes/" + preparing.id + "/election",
                "/api/votes/" + preparing.id + "/credentials", "/api/votes/" + preparing.id + "/board",
                "/api/votes/" + preparing.id + "/ballots/" + "0".repeat(64), "/api/hamlets/x/open-votes")) {
            assertEquals(404, anybody.get(path).statusCode(), path);
        }
    }

    // A household casts

    @Test
    void a_ballot_is_created_once_and_the_same_bytes_bring_the_same_receipt() {
        TestVote vote = fixtures.anOpenVote(hamlet);
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        HttpResponse<String> first = cast(vote, ballot);
        HttpResponse<String> again = cast(vote, ballot);
        BallotReceipt receipt = BallotReceipt.parse(first.body().getBytes(StandardCharsets.UTF_8));

        assertEquals(201, first.statusCode(), first.body());
        assertEquals(200, again.statusCode());
        assertEquals(first.body(), again.body());
        receipt.verify(BoardKey.parse(object(200, anybody.get("/api/votes/" + vote.id)).get("boardKey").toString()));
        assertEquals(first.body(), anybody.get("/api/votes/" + vote.id + "/ballots/" + Digest.of(ballot).hex()).body());
        assertEquals(first.body(), anybody.get("/api/votes/" + vote.id + "/ballots/"
            + Digest.of(ballot).base64().replace('+', '-').replace('/', '_')).body());
    }

    @Test
    void each_refusal_has_its_status_its_code_and_a_sentence() {
        TestVote vote = fixtures.anOpenVote(hamlet);
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        byte[] tampered = TestVote.text(ballot).replaceFirst("\"challenge\":\"\\d+\"", "\"challenge\":\"1\"").getBytes(StandardCharsets.UTF_8);
        TestVote elsewhere = fixtures.anOpenVote(hamlet);
        TestVote sealed = fixtures.aSealedVote(hamlet);
        assertRefused(409, "VOTE_NOT_OPEN", cast(sealed, sealed.ballot(0, Choice.APPROVE)));
        assertRefused(400, "WRONG_ELECTION", cast(vote, elsewhere.ballot(0, Choice.APPROVE)));
        assertRefused(400, "INVALID_PROOF", cast(vote, tampered));
        cast(vote, ballot);
        assertRefused(409, "ALREADY_CAST", cast(vote, vote.ballot(0, Choice.REJECT)));
        vote.closesNow();
        assertRefused(409, "VOTE_CLOSED", cast(vote, vote.ballot(1, Choice.REJECT)));
        assertRefused(404, "NOT_ON_BOARD", anybody.get("/api/votes/" + vote.id + "/ballots/" + Digest.of("none").hex()));
    }

    @Test
    void what_is_no_ballot_is_refused_politely() {
        TestVote vote = fixtures.anOpenVote(hamlet);
        for (String rubbish : List.of("not json", "{", "[]", "null", "\"text\"", "{\"a\":1}", "\u0000", "[[[[[[[[[[")) {
            assertRefused(400, "MALFORMED_BALLOT", cast(vote, rubbish.getBytes(StandardCharsets.UTF_8)));
        }
        assertRefused(413, "TOO_LARGE", cast(vote, new byte[64 * 1024 + 1]));
        HttpResponse<String> huge = cast(vote, new byte[13 * 1024 * 1024]);
        assertEquals(413, huge.statusCode(), huge.body());
        assertEquals(400, cast(vote, new byte[0]).statusCode());
        assertEquals(415, anybody.send(anybody.request("/api/votes/" + vote.id + "/ballots").header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofByteArray(vote.ballot(0, Choice.APPROVE)))).statusCode());
        assertEquals(0, vote.ballotsOnTheBoard());
    }

    @Test
    void refusals_speak_vietnamese_unless_english_is_asked_for() {
        TestVote sealed = fixtures.aSealedVote(hamlet);
        byte[] ballot = sealed.ballot(0, Choice.APPROVE);
        String vietnamese = message(cast(sealed, ballot, "vi"));
        List<String> asked = new ArrayList<>();
        for (String language : List.of("vi-VN,vi;q=0.9", "fr", "*")) {
            asked.add(message(cast(sealed, ballot, language)));
        }
        String english = message(cast(sealed, ballot, "en-GB,en;q=0.9"));

        assertEquals(Set.of(vietnamese), Set.copyOf(asked));
        assertFalse(english.equals(vietnamese), english);
        assertTrue(vietnamese.codePoints().anyMatch(letter -> letter > 0x7f) && english.codePoints().noneMatch(letter -> letter > 0x2fff),
            vietnamese + english);
    }
}
