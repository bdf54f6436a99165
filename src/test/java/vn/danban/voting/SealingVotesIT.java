package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.board.BoardSetup;
import vn.danban.board.PublicBoard;
import vn.danban.cards.ReplacingCards;
import vn.danban.matter.Matters;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.office.OfficeHolding;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.testing.People.Person;
import vn.danban.verifier.Report;

@VotingTest
class SealingVotesIT {
    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;
    private TestVote vote;

    @BeforeEach
    void a_called_vote() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(4));
        vote = fixtures.aCalledVote(hamlet);
    }

    @Test
    void leader_and_house_compute_the_same_credential_list() {
        SetupController.Setup seen = hamlet.leader().does(() -> fixtures.the(SealingVotes.class).setup(vote.id));

        assertEquals(vote.credentialsHash(), seen.credentialsHash());
        assertEquals(4, seen.cards().size());
    }

    @Test
    void the_archive_of_a_sealed_vote_can_be_verified_and_says_what_is_voted_on() {
        vote.withKeys().sealed();
        Report report = vote.report();
        Vote sealed = vote.now();
        VoteDescription told = report.facts().vote().orElseThrow();

        assertTrue(report.accepted(), report::toString);
        assertEquals(Optional.of(EventType.SETUP), report.facts().stage());
        assertEquals(4, told.households());
        assertEquals(3, told.required());
        assertEquals(sealed.opens(), told.opens());
        assertEquals(sealed.closes(), told.closes());
        assertEquals(Digest.of(fixtures.the(Matters.class).get(sealed.matterId()).text()), told.text());
        assertEquals(fixtures.the(PublicBoard.class).key(), told.boardKey());
    }

    @Test
    void the_board_has_one_credential_for_each_household_in_an_order_that_tells_nothing() {
        vote.withKeys().sealed();
        BoardSetup setup = fixtures.the(PublicBoard.class).setup(vote.id);
        CredentialList credentials = CredentialList.parse(setup.credentials());

        assertArrayEquals(vote.credentials().bytes(), setup.credentials());
        assertEquals(vote.now().households(), credentials.size());
        assertTrue(credentials.isSorted());
        assertEquals(Choice.answers(), Election.parse(setup.election()).questions().getFirst().answers());
    }

    @Test
    void another_hash_than_the_houses_is_refused_and_nothing_reaches_the_board() {
        vote.withKeys().announced();

        for (String wrong : new String[] {Digest.of("another list").hex(), "", vote.credentialsHash().toUpperCase()}) {
            assertRefused(SetupRefusal.HASH_MISMATCH, () -> approve(hamlet.leader(), wrong));
        }
        assertEquals(VoteStage.PREPARING, vote.stage());
        assertThrows(Refused.class, vote::archiveBytes);
    }

    @Test
    void every_household_of_the_roll_needs_a_card_first() {
        TestVote waiting = fixtures.aCalledVote(hamlet).withKeys();
        hamlet.leader().acts(() -> fixtures.the(ReplacingCards.class).replace(hamlet.id(), hamlet.homes().getLast().card(), "Rơi mất"));

        assertRefused(SetupRefusal.CARDS_MISSING, waiting::sealed);
        assertNull(hamlet.leader().does(() -> fixtures.the(SealingVotes.class).setup(waiting.id)).credentialsHash());

        TestHamlet again = fixtures.withCards(new TestHamlet(hamlet.id(), hamlet.head(), hamlet.front(), hamlet.leader(),
            hamlet.member(), hamlet.trustees(), hamlet.cardSet(), hamlet.homes().subList(0, hamlet.homes().size() - 1)));
        new TestVote(fixtures, again, waiting.id).sealed();
        assertEquals(hamlet.homes().size(),
            CredentialList.parse(fixtures.the(PublicBoard.class).setup(waiting.id).credentials()).size());
    }

    @Test
    void every_trustee_has_to_give_a_key_first() {
        vote.give(0, GenerateTrusteeKey.generate(fixtures.random));
        vote.give(1, GenerateTrusteeKey.generate(fixtures.random));

        assertRefused(SetupRefusal.TRUSTEES_MISSING, vote::sealed);
    }

    @Test
    void a_vote_whose_closing_time_passed_in_preparation_is_not_sealed() {
        vote.withKeys().isDueNow();

        assertRefused(SetupRefusal.CLOSING_TIME_PASSED, vote::sealed);
    }

    @Test
    void a_vote_is_sealed_once() {
        vote.withKeys().sealed();

        assertRefused(SetupRefusal.NOT_PREPARING, vote::sealed);
    }

    @Test
    void only_the_leader_of_this_hamlets_team_seals() {
        vote.withKeys();
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        for (Person person : List.of(hamlet.head(), hamlet.front(), hamlet.member(), hamlet.trustees().getFirst(), other.leader())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> approve(person, vote.credentialsHash()));
        }
    }

    @Test
    void a_trustee_sees_the_preparation_without_the_cards_and_others_see_nothing() {
        SealingVotes sealing = fixtures.the(SealingVotes.class);
        SetupController.Setup seen = hamlet.trustees().getFirst().does(() -> sealing.setup(vote.id));

        assertTrue(seen.cards().isEmpty());
        assertEquals(List.of(true, false, false), seen.trustees().stream().map(SetupController.Keeper::mine).toList());
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hamlet.member().does(() -> sealing.setup(vote.id)));
    }

    @Test
    void a_trustee_who_became_leader_meanwhile_cannot_make_the_list() {
        vote.withKeys().announced();
        Person turncoat = hamlet.trustees().getFirst();
        relieve(hamlet.leader(), Office.TEAM_LEADER);
        relieve(turncoat, Office.TRUSTEE);
        fixtures.people.administrator().does(() -> fixtures.the(FillingOffices.class)
            .appoint(hamlet.id(), Office.TEAM_LEADER, turncoat.account(), Appointment.UNDOCUMENTED));

        assertRefused(SetupRefusal.LEADER_IS_TRUSTEE, () -> approve(turncoat, vote.credentialsHash()));
    }

    @Test
    void nobody_made_a_participation_by_sealing() {
        vote.withKeys().sealed();

        assertFalse(fixtures.the(Votes.class).turnout(vote.now()).isPresent());
        assertEquals(0, fixtures.the(ParticipationRepository.class).count(vote.id));
    }

    private void approve(Person person, String hash) {
        person.does(() -> fixtures.the(SealingVotes.class).approve(vote.id, hash));
    }

    private void relieve(Person person, Office office) {
        OfficeHolding held = fixtures.the(HoldingOffices.class).heldIn(hamlet.id()).stream()
            .filter(one -> one.accountId().equals(person.account()) && one.office() == office).findFirst().orElseThrow();
        fixtures.people.administrator().acts(() -> fixtures.the(FillingOffices.class).end(hamlet.id(), held.id()));
    }
}
