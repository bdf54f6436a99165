package vn.danban.verifier;

import java.util.HashSet;
import java.util.List;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.protocol.trustee.Trustee;
import vn.danban.protocol.trustee.TrusteeKey;

/** V1–V5, V7, V8 — What votes of this platform promise beyond the format: one household, one vote. */
final class CheckVote {
    private static final int MOST_TRUSTEES = Ceremony.MOST_TRUSTEES;
    /** In this order, so that nobody can make a no count as a yes (Decree 59/2023 Art. 5(2)d). */
    private static final List<String> ANSWERS = List.of("Đồng ý", "Không đồng ý", "Ý kiến khác");

    /** Clause 6 of Article 15, the only one decided online (Law 10/2022 Art. 17(2)). */
    private static final String ONLINE_MATTER = "K6";

    private CheckVote() {}

    static VoteDescription checkSetup(Setup setup, Findings findings) {
        var vote = findings.require(
                Check.V1, () -> VoteDescription.parse(setup.election().description()));
        findings.check(Check.V2, () -> checkCredentials(vote, setup.credentials()));
        findings.check(Check.V3, () -> checkQuestion(setup.election()));
        findings.check(Check.V7, () -> checkTrustees(setup.trustees().trustees()));
        findings.check(Check.V8, () -> checkThreshold(vote));
        return vote;
    }

    private static void checkCredentials(VoteDescription vote, CredentialList credentials) {
        VerifierFault.WRONG_NUMBER_OF_CREDENTIALS.unless(
                credentials.size() == vote.households(),
                credentials.size() + " for " + vote.households() + " households");
        VerifierFault.WEIGHTED_CREDENTIAL.unless(
                credentials.entries().stream().allMatch(entry -> entry.weight() == 1),
                "a household weighs more or less than another");
        VerifierFault.CREDENTIALS_NOT_SORTED.unless(credentials.isSorted(), "the order could tell who is who");
        VerifierFault.WEIGHTED_CREDENTIAL.unless(credentials.statesNoWeight(), "weights are stated");
    }

    /**
     * Seven at most: many conspirators could search for errors that cancel into a small shift (format §10.5). Where some
     * suffice, they are more than half, so that no two groups can open two tallies unseen by each other.
     */
    private static void checkTrustees(List<Trustee> trustees) {
        var areSingle = !trustees.isEmpty()
                && trustees.size() <= MOST_TRUSTEES
                && trustees.stream().allMatch(TrusteeKey.class::isInstance);
        var areOneSet = trustees.size() == 1
                && trustees.getFirst() instanceof ThresholdSet set
                && Ceremony.suffices(set.needed(), set.verificationList().size());
        VerifierFault.WRONG_TRUSTEES.unless(
                areSingle || areOneSet,
                trustees.stream()
                        .map(trustee -> trustee.needed() + " of " + trustee.verificationKeys().size())
                        .toList());
        var keys = trustees.stream().map(Trustee::publicKey).distinct().count();
        VerifierFault.WRONG_TRUSTEES.unless(keys == trustees.size(), "one key counts as two trustees");
    }

    private static void checkQuestion(Election election) {
        var isOurs = election.questions().size() == 1
                && election.questions().getFirst().answers().equals(ANSWERS)
                && !election.questions().getFirst().blank()
                && election.questions().getFirst().min() == 1
                && election.questions().getFirst().max() == 1;
        VerifierFault.WRONG_QUESTION.unless(isOurs, "not one question with exactly one of three answers");
    }

    /** More than half of ALL households must approve (Law 10/2022 Art. 21(1)). */
    private static void checkThreshold(VoteDescription vote) {
        VerifierFault.WRONG_THRESHOLD.unless(
                vote.matter().equals(ONLINE_MATTER) && vote.required() == vote.households() / 2 + 1,
                vote.required() + " of " + vote.households() + " for " + vote.matter());
    }

    static void checkBallots(List<Ballot> ballots, Findings findings) {
        findings.check(Check.V4, () -> {
            var seen = new HashSet<Element>();
            ballots.forEach(
                    ballot -> VerifierFault.HOUSEHOLD_TWICE.unless(seen.add(ballot.credential()), ballot.credential()));
        });
    }

    static void checkResult(ElectionResult result, int ballots, Findings findings) {
        findings.check(Check.V5, () -> result.counts().forEach(row -> {
            var sum = row.stream().mapToLong(Long::longValue).sum();
            VerifierFault.ANSWERS_DO_NOT_ADD_UP.unless(sum == ballots, sum + " answers in " + ballots + " ballots");
        }));
    }
}
