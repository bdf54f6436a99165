package vn.danban.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.protocol.sealing.RunningVote.YES;
import static vn.danban.verifier.VerdictAssertions.assertAccepted;
import static vn.danban.verifier.VerdictAssertions.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.Question;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.verifier.Check;
import vn.danban.verifier.Finding;
import vn.danban.verifier.VerifierFault;
import vn.danban.verifier.VerifyArchive;

/** Whoever prepares a vote and bends its rules before the first ballot, or after it. */
class DishonestSetupTest {
    @Test
    void more_credentials_than_households_are_seen() {
        var three = RunningVote.withHouseholds(3).credentials.entries().stream().map(CredentialList.Entry::credential);
        var four = CredentialList.of(Stream.concat(three, Stream.of(FixedBase.GENERATOR.power(Scalar.of(7))))
                .toList());
        assertRefused(
                Check.V2,
                VerifierFault.WRONG_NUMBER_OF_CREDENTIALS,
                new RunningVote(RunningVote.usual(3, 1).withCredentials(four)).archive());
    }

    @Test
    void a_household_that_weighs_more_is_seen() {
        var list = text(RunningVote.withHouseholds(3).credentials.bytes()).replaceFirst("\",", ",5\",");
        assertRefused(
                Check.V2,
                VerifierFault.WEIGHTED_CREDENTIAL,
                new RunningVote(RunningVote.usual(3, 1)
                                .withCredentials(CredentialList.parse(CanonicalJson.bytes(list))))
                        .archive());
    }

    @Test
    void credentials_in_the_order_of_the_roll_are_seen() {
        var sorted = RunningVote.withHouseholds(3).credentials.entries().stream()
                .map(entry -> entry.credential().toString())
                .toList();
        var unsorted =
                CredentialList.parse(CanonicalJson.bytes(CanonicalJson.array(sorted.reversed(), CanonicalJson::quote)));
        assertRefused(
                Check.V2,
                VerifierFault.CREDENTIALS_NOT_SORTED,
                new RunningVote(RunningVote.usual(3, 1).withCredentials(unsorted)).archive());
    }

    @Test
    void another_question_than_ours_is_seen() {
        var plan = RunningVote.usual(3, 1).withQuestions(new Question("Q", List.of("Yes", "No", "Other"), false, 0, 3));
        assertRefused(Check.V3, VerifierFault.WRONG_QUESTION, new RunningVote(plan).archive());
    }

    @Test
    void a_threshold_nobody_can_read_is_seen() {
        var plan = RunningVote.usual(3, 1);
        assertRefused(
                Check.V1,
                FormatFault.NOT_CANONICAL,
                new RunningVote(plan.withDescription(plan.description().replace("\"required\":2", "\"required\":2.0")))
                        .archive());
    }

    @Test
    void moving_the_threshold_after_ballots_were_cast_makes_them_ballots_of_another_vote() {
        var ballot = RunningVote.withHouseholds(3).seal(0, YES);
        var plan = RunningVote.usual(3, 2);
        var moved =
                new RunningVote(plan.withDescription(plan.description().replace("\"required\":2", "\"required\":1")));
        assertRefused(
                Check.B1,
                BallotFault.OTHER_FINGERPRINT,
                moved.append(EventType.BALLOT, ballot).archive());
    }

    @Test
    void a_key_the_trustees_do_not_hold_is_seen() {
        var vote = RunningVote.withHouseholds(3);
        var other = new RunningVote(RunningVote.usual(3, 1));
        var setup = SetupData.of(vote.election.bytes(), other.trusteeList().bytes(), vote.credentials.bytes())
                .bytes();
        var forged = new RunningVote(RunningVote.usual(3, 1))
                .beginAgain(vote.election.bytes(), other.trusteeList().bytes(), vote.credentials.bytes(), setup);
        assertRefused(Check.S4, VerifierFault.WRONG_ELECTION_KEY, forged.archive());
    }

    @Test
    void setup_data_that_name_other_files_are_seen() {
        var vote = RunningVote.withHouseholds(3);
        var setup = SetupData.of(vote.election.bytes(), vote.trusteeList().bytes(), CanonicalJson.bytes("[]"))
                .bytes();
        assertRefused(
                Check.S1,
                VerifierFault.WRONG_REFERENCE,
                vote.beginAgain(vote.election.bytes(), vote.trusteeList().bytes(), vote.credentials.bytes(), setup)
                        .archive());
    }

    @Test
    void more_than_seven_trustees_are_seen() {
        assertRefused(Check.V7, VerifierFault.WRONG_TRUSTEES, new RunningVote(RunningVote.usual(3, 8)).archive());
        assertAccepted(new RunningVote(RunningVote.usual(3, 7)).archive());
    }

    @Test
    void a_set_of_whom_more_than_half_suffice_is_accepted_and_nothing_beside_it() {
        var two = new RunningVote(RunningVote.usual(3, 3).ofWhomSuffice(2)).cast(0, YES).finish();
        assertAccepted(two.archive());
        var single = RunningVote.withHouseholds(3).trusteeList().trustees();
        var mixed = new TrusteeList(List.of(single.getFirst(), two.trusteeList().trustees().getFirst()));
        var election = Election.of(
                two.election.uuid(), "Làm đường liên ấp", two.election.description(), mixed.electionKey(), two.election.questions());
        var setup = SetupData.of(election.bytes(), mixed.bytes(), two.credentials.bytes());
        assertRefused(
                Check.V7,
                VerifierFault.WRONG_TRUSTEES,
                two.beginAgain(election.bytes(), mixed.bytes(), two.credentials.bytes(), setup.bytes()).archive());
    }

    @Test
    void two_groups_that_suffice_always_share_a_trustee() {
        for (var size = 0; size <= 9; size++) {
            for (var needed = 0; needed <= 10; needed++) {
                var isOurs = Ceremony.suffices(needed, size);
                assertEquals(size >= 3 && size <= 7 && needed <= size && 2 * needed > size, isOurs, needed + " of " + size);
            }
        }
    }

    @Test
    void answers_in_another_order_would_turn_a_no_into_a_yes_and_are_seen() {
        var swapped = new Question(
                RunningVote.QUESTION.text(), List.of("Không đồng ý", "Đồng ý", "Ý kiến khác"), false, 1, 1);
        var plan = RunningVote.usual(3, 1).withQuestions(swapped);
        assertRefused(Check.V3, VerifierFault.WRONG_QUESTION, new RunningVote(plan).archive());
    }

    @Test
    void a_lowered_threshold_is_seen() {
        var usual = RunningVote.usual(10, 1);
        var lowered = usual.withDescription(usual.description().replace("\"required\":6", "\"required\":5"));
        assertRefused(Check.V8, VerifierFault.WRONG_THRESHOLD, new RunningVote(lowered).archive());
    }

    @Test
    void a_matter_the_law_keeps_from_online_votes_is_seen() {
        var usual = RunningVote.usual(10, 1);
        var roads = usual.withDescription(usual.description().replace("\"K6\"", "\"K1\""));
        assertRefused(Check.V8, VerifierFault.WRONG_THRESHOLD, new RunningVote(roads).archive());
    }

    @Test
    void a_heavy_household_shows_in_the_sum_of_the_answers_too() {
        var heavy = text(RunningVote.withHouseholds(1).credentials.bytes()).replaceFirst("\"]", ",5\"]");
        var plan = RunningVote.usual(1, 1).withCredentials(CredentialList.parse(CanonicalJson.bytes(heavy)));
        var refusals = VerifyArchive.verify(
                        new RunningVote(plan).cast(0, RunningVote.YES).finish().archive())
                .refusals();
        assertEquals(
                List.of(VerifierFault.WEIGHTED_CREDENTIAL, VerifierFault.ANSWERS_DO_NOT_ADD_UP),
                refusals.stream().map(Finding::fault).toList());
    }

    @Test
    void one_trustee_who_counts_as_two_is_seen() {
        var one = RunningVote.usual(3, 1);
        var vote = new RunningVote(one);
        var twice = new TrusteeList(List.of(vote.trustees.getFirst().key(), vote.trustees.getFirst().key()));
        var election = Election.of(
                vote.election.uuid(), "x", one.description(), twice.electionKey(), one.questions());
        assertRefused(Check.V7, VerifierFault.WRONG_TRUSTEES, begun(election, twice, vote.credentials.bytes()));
    }

    @Test
    void a_credential_that_is_there_twice_and_one_that_is_everybodys_are_seen() {
        var vote = RunningVote.withHouseholds(3);
        var list = text(vote.credentials.bytes());
        var first = list.substring(1, 67);
        assertRefused(Check.S5, FormatFault.DUPLICATE_CREDENTIAL,
                begun(vote.election, vote.trusteeList(), CanonicalJson.bytes(list.replace(first, first + "," + first))));
        assertRefused(Check.S5, FormatFault.ELEMENT_NEUTRAL,
                begun(vote.election, vote.trusteeList(), CanonicalJson.bytes(list.replace(first, "\"" + Element.NEUTRAL + "\""))));
        assertRefused(Check.S5, FormatFault.ELEMENT_NOT_IN_GROUP,
                begun(vote.election, vote.trusteeList(), CanonicalJson.bytes(list.replace(first, "\"" + "0".repeat(64) + "\""))));
    }

    @Test
    void weights_spelt_out_are_seen_even_when_they_are_one() {
        var vote = RunningVote.withHouseholds(3);
        var spelt = text(vote.credentials.bytes()).replaceFirst("\",", ",1\",");
        assertRefused(Check.V2, VerifierFault.WEIGHTED_CREDENTIAL,
                begun(vote.election, vote.trusteeList(), CanonicalJson.bytes(spelt)));
    }

    @Test
    void a_certificate_of_the_credentials_is_read_and_must_be_the_one_named() {
        var vote = new RunningVote(RunningVote.usual(3, 1).withDescription("any"));
        var certificate = CanonicalJson.bytes("{\"signed\":\"somehow\"}");
        var files = List.of(vote.election.bytes(), vote.trusteeList().bytes(), vote.credentials.bytes(), certificate);
        for (var named : List.of(certificate, CanonicalJson.bytes("{}"))) {
            var setup = new SetupData(Digest.of(files.get(0)), Digest.of(files.get(1)), Digest.of(files.get(2)), Optional.of(Digest.of(named)))
                    .bytes();
            var archive = vote.beginAgain(files.get(0), files.get(1), files.get(2), certificate, setup).archive();
            if (named == certificate) {
                assertAccepted(archive);
            } else {
                assertRefused(Check.S1, VerifierFault.WRONG_REFERENCE, archive);
            }
        }
    }

    private static byte[] begun(Election election, TrusteeList trustees, byte[] credentials) {
        var setup = SetupData.of(election.bytes(), trustees.bytes(), credentials).bytes();
        return RunningVote.withHouseholds(3).beginAgain(election.bytes(), trustees.bytes(), credentials, setup).archive();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
