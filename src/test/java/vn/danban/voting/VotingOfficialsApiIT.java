package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.ProvePossession;
import vn.danban.testing.Caller;
import vn.danban.testing.People.Person;

/** What officials call to prepare and tally a vote, tried by strangers, by this hamlet's officials and by another's. */
@VotingTest
class VotingOfficialsApiIT extends ApiTest {
    @Test
    void nobody_prepares_or_tallies_without_signing_in() {
        TestVote vote = fixtures.aCalledVote(hamlet);
        for (String path : List.of("/setup", "/tally")) {
            assertEquals(401, anybody.get("/api/votes/" + vote.id + path).statusCode(), path);
        }
        for (String path : List.of("/setup/approval", "/trustees/mine", "/partial-decryptions")) {
            assertEquals(401, anybody.post("/api/votes/" + vote.id + path, "{}").statusCode(), path);
            assertEquals(401, anybody.with("no.token.atall").post("/api/votes/" + vote.id + path, "{}").statusCode(), path);
        }
    }

    @Test
    void officials_of_another_hamlet_get_nowhere() {
        TestVote vote = fixtures.aCalledVote(hamlet).withKeys();
        TestVote closed = fixtures.aClosedVote(hamlet, 1, 0, 0);
        String approval = "{\"credentialsHash\":\"" + vote.credentialsHash() + "\"}";
        for (Person stranger : List.of(other.head(), other.leader(), other.trustees().getFirst())) {
            Caller caller = signedIn(stranger);
            assertEquals(403, caller.get("/api/votes/" + vote.id + "/setup").statusCode());
            assertEquals(403, caller.post("/api/votes/" + vote.id + "/setup/approval", approval).statusCode());
            assertRefused(403, "NOT_A_TRUSTEE", caller.post("/api/votes/" + vote.id + "/trustees/mine", key(vote)));
            assertRefused(403, "NOT_A_TRUSTEE", caller.get("/api/votes/" + closed.id + "/tally"));
            assertRefused(403, "NOT_A_TRUSTEE", caller.post("/api/votes/" + closed.id + "/partial-decryptions",
                TestVote.text(closed.decryption(0))));
        }
        assertEquals(VoteStage.PREPARING, vote.stage());
    }

    @Test
    void a_vote_goes_from_preparation_to_its_result_over_http_alone() {
        TestVote vote = fixtures.aCalledVote(hamlet);
        String path = "/api/votes/" + vote.id;
        List<Caller> trustees = hamlet.trustees().stream().map(this::signedIn).toList();
        Caller leader = signedIn(hamlet.leader());

        assertRefused(409, "TRUSTEES_MISSING", approve(leader, vote));
        for (Caller trustee : trustees) {
            assertRefused(400, "BAD_PROOF", trustee.post(path + "/trustees/mine", key(fixtures.aCalledVote(hamlet))));
            vote.keys.add(GenerateTrusteeKey.generate(fixtures.random));
            assertEquals(200, trustee.post(path + "/trustees/mine", key(vote, vote.keys.getLast())).statusCode());
            assertRefused(409, "KEY_ALREADY_GIVEN", trustee.post(path + "/trustees/mine", key(vote)));
        }
        Map<String, Object> setup = object(200, leader.get(path + "/setup"));
        assertEquals(Set.of("stage", "cardSetId", "cards", "credentialsHash", "missingCards", "trustees", "needed", "announced", "opens", "closes"), setup.keySet());
        assertEquals(vote.credentialsHash(), setup.get("credentialsHash"));
        assertEquals(List.of(), object(200, trustees.getFirst().get(path + "/setup")).get("cards"));
        assertRefused(409, "NOT_ANNOUNCED", approve(leader, vote));
        vote.announced();
        assertEquals(true, object(200, leader.get(path + "/setup")).get("announced"));
        assertRefused(409, "HASH_MISMATCH", leader.post(path + "/setup/approval", "{\"credentialsHash\":\"" + "0".repeat(64) + "\"}"));
        assertEquals("SEALED", object(200, approve(leader, vote)).get("stage"));

        assertEquals(201, cast(vote, vote.ballot(0, Choice.APPROVE)).statusCode());
        assertRefused(409, "NOT_CLOSED", trustees.getFirst().get(path + "/tally"));
        vote.closesNow();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> task = object(200, trustees.get(i).get(path + "/tally"));
            assertEquals(Set.of("encryptedTally", "sized", "owner", "alreadyGiven", "given", "needed"), task.keySet());
            assertEquals(i + 1, task.get("owner"));
            assertRefused(400, "BAD_PROOF", trustees.get(i).post(path + "/partial-decryptions", "{}"));
            Map<String, Object> progress = object(200,
                trustees.get(i).post(path + "/partial-decryptions", TestVote.text(vote.decryption(i))));
            assertEquals(Map.of("given", i + 1, "needed", 3, "stage", i < 2 ? "CLOSED" : "TALLIED"), progress);
        }
        assertTrue(vote.report().accepted());
    }

    @Test
    void requests_with_parts_missing_are_refused_and_never_break_the_house() {
        TestVote vote = fixtures.aCalledVote(hamlet);
        Caller leader = signedIn(hamlet.leader());
        Caller trustee = signedIn(hamlet.trustees().getFirst());
        for (String body : List.of("", "{}", "null", "[]", "{\"credentialsHash\":null}", "{\"credentialsHash\":7}", "{\"key\":{},\"possession\":{}}",
                "{\"key\":null,\"possession\":null}", "{\"key\":{\"pok\":null,\"public_key\":null},\"possession\":{\"challenge\":null,\"response\":null}}")) {
            int approval = leader.post("/api/votes/" + vote.id + "/setup/approval", body).statusCode();
            int key = trustee.post("/api/votes/" + vote.id + "/trustees/mine", body).statusCode();
            int decryption = trustee.post("/api/votes/" + vote.id + "/partial-decryptions", body).statusCode();
            assertTrue(List.of(400, 409).contains(approval) && List.of(400, 409).contains(key) && List.of(400, 409).contains(decryption),
                body + ": " + approval + " " + key + " " + decryption);
        }
    }

    private HttpResponse<String> approve(Caller leader, TestVote vote) {
        return leader.post("/api/votes/" + vote.id + "/setup/approval", "{\"credentialsHash\":\"" + vote.credentialsHash() + "\"}");
    }

    private String key(TestVote vote) {
        return key(vote, GenerateTrusteeKey.generate(fixtures.random));
    }

    private String key(TestVote vote, GenerateTrusteeKey.KeyPair pair) {
        return "{\"key\":" + pair.key().json() + ",\"possession\":"
            + ProvePossession.prove(vote.uuid(), pair.secret(), fixtures.random).json() + "}";
    }
}
