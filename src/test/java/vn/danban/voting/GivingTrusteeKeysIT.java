package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.elections.Curve;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey.KeyPair;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.ProvePossession;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.testing.People.Person;

@VotingTest
class GivingTrusteeKeysIT {
    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;
    private TestVote vote;
    private KeyPair pair;

    @BeforeEach
    void a_called_vote() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(2));
        vote = fixtures.aCalledVote(hamlet);
        pair = GenerateTrusteeKey.generate(fixtures.random);
    }

    @Test
    void a_key_with_its_proofs_is_taken_once() {
        vote.give(0, pair);

        assertRefused(SetupRefusal.KEY_ALREADY_GIVEN, () -> vote.give(0, GenerateTrusteeKey.generate(fixtures.random)));
        assertTrue(hamlet.trustees().getFirst().does(() -> fixtures.the(SealingVotes.class).setup(vote.id)).trustees()
            .stream().anyMatch(keeper -> keeper.mine() && pair.key().publicKey().toString().equals(keeper.publicKey())));
    }

    @Test
    void a_proof_of_possession_from_another_vote_does_not_count_here() {
        TestVote other = fixtures.aCalledVote(hamlet);
        String transplanted = ProvePossession.prove(other.uuid(), pair.secret(), fixtures.random).json();

        assertRefused(SetupRefusal.BAD_PROOF, () -> give(pair.key().json(), transplanted));
    }

    @Test
    void a_key_serves_one_vote_and_one_trustee() {
        TestVote other = fixtures.aCalledVote(hamlet);
        vote.give(0, pair);

        assertRefused(SetupRefusal.KEY_IN_USE, () -> other.give(0, pair));
        assertRefused(SetupRefusal.KEY_IN_USE, () -> vote.give(1, pair));
    }

    @Test
    void whoever_hands_in_another_ones_key_cannot_prove_to_hold_it() {
        KeyPair mine = GenerateTrusteeKey.generate(fixtures.random);
        String wrongPossession = ProvePossession.prove(vote.uuid(), mine.secret(), fixtures.random).json();

        assertRefused(SetupRefusal.BAD_PROOF, () -> give(pair.key().json(), wrongPossession));
    }

    @Test
    void the_last_trustee_cannot_cancel_the_keys_of_the_others() {
        vote.give(0, GenerateTrusteeKey.generate(fixtures.random));
        vote.give(1, GenerateTrusteeKey.generate(fixtures.random));
        Element others = Element.product(vote.keys.stream().map(known -> known.key().publicKey()).toList());
        // Together with the others it makes the election key g^x, with x known to one person alone.
        Element cancelling = pair.key().publicKey().divide(others);
        String key = new TrusteeKey(cancelling, pair.key().knowledge(), Optional.empty()).json();
        String possession = ProvePossession.prove(vote.uuid(), pair.secret(), fixtures.random).json();

        assertEquals(pair.key().publicKey(), others.multiply(cancelling));
        assertRefused(SetupRefusal.BAD_PROOF,
            () -> hamlet.trustees().get(2).acts(() -> fixtures.the(GivingTrusteeKeys.class).give(vote.id, key, possession)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "{\"pok\":{\"challenge\":\"1\",\"response\":\"2\"},\"public_key\":\"" + NEUTRAL + "\"}",
        "{\"public_key\":\"" + NEUTRAL + "\",\"pok\":{\"challenge\":\"1\",\"response\":\"2\"}}"})
    void what_is_no_key_is_refused(String key) {
        String possession = ProvePossession.prove(vote.uuid(), pair.secret(), fixtures.random).json();

        assertRefused(SetupRefusal.BAD_PROOF, () -> give(key, possession));
        assertRefused(SetupRefusal.BAD_PROOF, () -> give(pair.key().json(), key));
    }

    @Test
    void a_key_outside_the_group_or_spelt_twice_is_refused() {
        String good = pair.key().json();
        String key = pair.key().publicKey().toString();
        String challenge = pair.key().knowledge().challenge().toString();
        String possession = ProvePossession.prove(vote.uuid(), pair.secret(), fixtures.random).json();
        for (String bad : List.of(good.replace(key, Curve.decode(key).plus(Curve.ORDER_2).encode()), good.replace(key, Curve.ORDER_8.encode()),
                good.replace(key, Curve.NEUTRAL.encodeAboveP()), good.replace(key, key.toUpperCase()), good.replace(challenge, "0"),
                good.replace(challenge, new BigInteger(challenge).add(Scalar.ORDER).toString()), good.replace(challenge, "-" + challenge),
                good.replace(challenge, "0" + challenge), good + " ")) {
            assertRefused(SetupRefusal.BAD_PROOF, () -> give(bad, possession));
        }
    }

    private static final String NEUTRAL = "0000000000000000000000000000000000000000000000000000000000000001";

    @Test
    void a_key_of_the_tool_is_taken_with_its_proof_of_knowledge_alone() {
        fromTool(0, pair.key().json() + "\n");

        assertTrue(hamlet.trustees().getFirst().does(() -> fixtures.the(SealingVotes.class).setup(vote.id)).trustees()
            .stream().anyMatch(keeper -> keeper.withTool() && pair.key().publicKey().toString().equals(keeper.publicKey())));
        assertRefused(SetupRefusal.KEY_ALREADY_GIVEN, () -> fromTool(0, GenerateTrusteeKey.generate(fixtures.random).key().json()));
        assertRefused(SetupRefusal.KEY_IN_USE, () -> fromTool(1, pair.key().json()));
    }

    @Test
    void with_a_key_of_the_tool_the_last_trustee_cannot_cancel_the_others_either() {
        vote.give(0, GenerateTrusteeKey.generate(fixtures.random));
        vote.give(1, GenerateTrusteeKey.generate(fixtures.random));
        Element others = Element.product(vote.keys.stream().map(known -> known.key().publicKey()).toList());
        Element cancelling = pair.key().publicKey().divide(others);

        assertRefused(SetupRefusal.NOT_A_KEY_OF_THE_TOOL,
            () -> fromTool(2, new TrusteeKey(cancelling, pair.key().knowledge(), Optional.empty()).json()));
        assertRefused(SetupRefusal.NOT_A_KEY_OF_THE_TOOL, () -> fromTool(2, "\"" + pair.secret() + "\""));
        assertRefused(SetupRefusal.NOT_A_KEY_OF_THE_TOOL, () -> fromTool(2, ""));
    }

    private void fromTool(int trustee, String file) {
        hamlet.trustees().get(trustee).acts(
            () -> fixtures.the(GivingTrusteeKeys.class).giveFromTool(vote.id, file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nobody_but_a_trustee_of_this_vote_gives_a_key() {
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        String possession = ProvePossession.prove(vote.uuid(), pair.secret(), fixtures.random).json();
        for (Person person : List.of(hamlet.head(), hamlet.leader(), other.trustees().getFirst())) {
            assertRefused(SetupRefusal.NOT_A_TRUSTEE,
                () -> person.acts(() -> fixtures.the(GivingTrusteeKeys.class).give(vote.id, pair.key().json(), possession)));
        }
    }

    @Test
    void a_sealed_vote_takes_no_more_keys() {
        vote.withKeys().sealed();

        assertRefused(SetupRefusal.NOT_PREPARING, () -> vote.give(0, pair));
    }

    private void give(String key, String possession) {
        hamlet.trustees().getFirst().acts(() -> fixtures.the(GivingTrusteeKeys.class).give(vote.id, key, possession));
    }
}
