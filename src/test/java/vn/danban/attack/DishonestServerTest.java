package vn.danban.attack;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.OTHER;
import static vn.danban.protocol.sealing.RunningVote.YES;
import static vn.danban.verifier.VerdictAssertions.assertAccepted;
import static vn.danban.verifier.VerdictAssertions.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ReceiptFault;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.ResultFault;
import vn.danban.protocol.tally.SizedTally;
import vn.danban.verifier.Check;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.VerifierFault;
import vn.danban.verifier.VerifyArchive;

/**
 * Whoever runs the server, or broke into it, and may publish any archive. Trustees' and voters' secrets are not his.
 */
class DishonestServerTest {
    @Test
    void leaving_a_published_ballot_out_of_the_count_is_seen() {
        var honest = RunningVote.withHouseholds(3).cast(0, YES).cast(1, NO);
        var hidden = honest.seal(2, NO);
        assertRefused(
                Check.T1,
                VerifierFault.WRONG_ENCRYPTED_TALLY,
                honest.append(EventType.BALLOT, hidden).finish().archive());
    }

    @Test
    void taking_a_ballot_away_before_publication_is_seen_by_whoever_holds_its_receipt() {
        var shown = RunningVote.withHouseholds(3).cast(0, YES).cast(1, NO);
        var receipt = CanonicalJson.bytes(shown.receipt().json());
        assertAccepted(shown.archive());
        var published = RunningVote.withHouseholds(3).cast(0, YES).finish().archive();
        assertAccepted(published);
        assertRefused(
                Check.V6,
                VerifierFault.BALLOT_MISSING,
                VerifyArchive.verify(published, new Evidence(Optional.empty(), List.of(receipt))));
    }

    @Test
    void a_true_receipt_is_found_and_a_forged_one_is_not_believed() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES).cast(1, NO);
        var receipt = vote.receipt();
        var archive = vote.finish().archive();
        assertTrue(VerifyArchive.verify(
                        archive, new Evidence(Optional.empty(), List.of(CanonicalJson.bytes(receipt.json()))))
                .accepted());
        var forged = BallotReceipt.sign(
                new BoardKey.Private(Digest.of("slanderer").bytes()),
                receipt.vote(),
                Digest.of("no ballot"),
                1,
                receipt.event());
        assertRefused(
                Check.V6,
                ReceiptFault.BAD_SIGNATURE,
                VerifyArchive.verify(
                        archive, new Evidence(Optional.empty(), List.of(CanonicalJson.bytes(forged.json())))));
    }

    @Test
    void no_receipt_is_honoured_by_an_archive_that_says_nothing_of_a_board() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES);
        var receipt = CanonicalJson.bytes(vote.receipt().json());
        var nameless = new RunningVote(RunningVote.usual(3, 1).withDescription("any")).cast(0, YES).archive();
        assertAccepted(nameless);
        assertRefused(
                Check.V6,
                VerifierFault.OTHER_RECEIPT,
                VerifyArchive.verify(nameless, new Evidence(Optional.empty(), List.of(receipt))));
    }

    @Test
    void a_receipt_of_another_vote_is_not_believed() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES);
        var honest = vote.receipt();
        var other = BallotReceipt.sign(
                RunningVote.BOARD_KEY, new ElectionUuid("AnotherVote123"), honest.ballot(), honest.height(), honest.event());
        assertRefused(
                Check.V6,
                VerifierFault.OTHER_RECEIPT,
                VerifyArchive.verify(
                        vote.archive(), new Evidence(Optional.empty(), List.of(CanonicalJson.bytes(other.json())))));
    }

    @Test
    void rewriting_what_was_published_before_is_seen_by_whoever_kept_a_copy() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES);
        var older = vote.archive();
        var continued = vote.cast(1, NO).archive();
        assertTrue(VerifyArchive.verify(continued, new Evidence(Optional.of(older), List.of()))
                .accepted());
        var rewritten = RunningVote.withHouseholds(3).cast(1, NO).cast(0, YES).archive();
        assertRefused(
                Check.A5,
                VerifierFault.NOT_A_CONTINUATION,
                VerifyArchive.verify(rewritten, new Evidence(Optional.of(older), List.of())));
        assertRefused(
                Check.A5,
                VerifierFault.NOT_A_CONTINUATION,
                VerifyArchive.verify(older, new Evidence(Optional.of(continued), List.of())));
    }

    @Test
    void an_empty_file_is_no_copy_that_anything_continues() {
        var archive = RunningVote.withHouseholds(3).cast(0, YES).archive();
        assertTrue(VerifyArchive.verify(archive, new Evidence(Optional.of(archive), List.of()))
                .accepted());
        assertRefused(
                Check.A5,
                VerifierFault.NOT_A_CONTINUATION,
                VerifyArchive.verify(archive, new Evidence(Optional.of(new byte[0]), List.of())));
    }

    @Test
    void a_ballot_after_closing_is_seen() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES).close();
        assertRefused(
                Check.A4,
                VerifierFault.WRONG_ORDER,
                vote.append(EventType.BALLOT, vote.seal(1, NO)).archive());
    }

    @Test
    void closing_twice_to_hide_the_ballots_between_is_seen() {
        assertRefused(
                Check.A4,
                VerifierFault.WRONG_ORDER,
                RunningVote.withHouseholds(3)
                        .cast(0, YES)
                        .close()
                        .cast(1, NO)
                        .close()
                        .tally()
                        .archive());
    }

    @Test
    void a_second_tally_to_read_single_ballots_by_difference_is_seen() {
        var withoutTheLast = RunningVote.withHouseholds(3).cast(0, YES).computeTally();
        assertRefused(
                Check.A4,
                VerifierFault.WRONG_ORDER,
                RunningVote.withHouseholds(3)
                        .cast(0, YES)
                        .cast(1, NO)
                        .close()
                        .tally()
                        .append(
                                EventType.ENCRYPTED_TALLY,
                                withoutTheLast.encrypted().bytes(),
                                withoutTheLast.sized().bytes())
                        .archive());
    }

    @Test
    void a_ballot_stuffed_with_an_unlisted_credential_is_seen() {
        var vote = RunningVote.withHouseholds(3);
        var stuffed = new SealBallot(vote.election).seal(List.of(YES), Scalar.of(7), vote.random);
        assertRefused(
                Check.B1,
                BallotFault.UNKNOWN_CREDENTIAL,
                vote.append(EventType.BALLOT, stuffed).archive());
    }

    @Test
    void one_stuffed_ballot_among_many_is_found_and_its_place_told() {
        var vote = RunningVote.withHouseholds(30);
        for (var household = 0; household < 29; household++) {
            vote.cast(household, household % 2 == 0 ? YES : NO);
        }
        var stuffed = new SealBallot(vote.election).seal(List.of(YES), Scalar.of(7), vote.random);
        var archive = vote.append(EventType.BALLOT, stuffed).cast(29, YES).archive();
        assertRefused(Check.B1, BallotFault.UNKNOWN_CREDENTIAL, archive);
        assertTrue(VerifyArchive.verify(archive).refusals().getFirst().detail().endsWith("in the ballot at height 30"));
    }

    @Test
    void counting_a_household_twice_is_seen() {
        assertRefused(
                Check.V4,
                VerifierFault.HOUSEHOLD_TWICE,
                RunningVote.withHouseholds(3).cast(0, YES).cast(0, NO).archive());
    }

    @Test
    void misstating_how_many_were_counted_is_seen() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES).cast(1, OTHER).close();
        var tally = vote.computeTally();
        for (var sized : List.of(
                new SizedTally(3, 2, tally.sized().encryptedTally()),
                new SizedTally(1, 2, tally.sized().encryptedTally()))) {
            var other =
                    RunningVote.withHouseholds(3).cast(0, YES).cast(1, OTHER).close();
            assertRefused(
                    Check.T2,
                    VerifierFault.WRONG_NUM_TALLIED,
                    other.append(EventType.ENCRYPTED_TALLY, tally.encrypted().bytes(), sized.bytes())
                            .archive());
        }
        var heavier = new SizedTally(2, 3, tally.sized().encryptedTally());
        assertRefused(
                Check.T2,
                VerifierFault.WRONG_TOTAL_WEIGHT,
                vote.append(EventType.ENCRYPTED_TALLY, tally.encrypted().bytes(), heavier.bytes())
                        .archive());
    }

    @Test
    void publishing_other_numbers_or_swapping_them_is_seen() {
        for (var numbers : List.of(List.of(1L, 2L, 0L), List.of(2L, 0L, 0L), List.of(3L, 0L, 0L))) {
            var vote = RunningVote.withHouseholds(3)
                    .cast(0, YES)
                    .cast(1, YES)
                    .cast(2, NO)
                    .close()
                    .tally()
                    .decrypt(1)
                    .decrypt(2);
            assertRefused(
                    Check.R2,
                    ResultFault.WRONG_NUMBER,
                    vote.append(EventType.RESULT, new ElectionResult(List.of(numbers)).bytes())
                            .archive());
        }
    }

    @Test
    void numbers_above_the_turnout_are_seen() {
        var vote = RunningVote.withHouseholds(3)
                .cast(0, YES)
                .cast(1, YES)
                .close()
                .tally()
                .decrypt(1)
                .decrypt(2);
        assertRefused(
                Check.R1,
                ResultFault.OUT_OF_RANGE,
                vote.append(EventType.RESULT, new ElectionResult(List.of(List.of(3L, 0L, 0L))).bytes())
                        .archive());
    }
}
