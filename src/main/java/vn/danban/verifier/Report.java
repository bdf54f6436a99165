package vn.danban.verifier;

import java.util.List;
import java.util.Optional;
import vn.danban.protocol.Election;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.tally.ElectionResult;

/**
 * Everything one verification found.
 *
 * @param findings one for each {@link Check}, in their order
 * @param facts    what the archive says, as far as it could be read
 */
public record Report(List<Finding> findings, Facts facts) {
    /**
     * What the archive is about; each part is empty if verification did not come so far.
     *
     * @param head the newest event: who noted it earlier can compare
     */
    public record Facts(
            Optional<EventType> stage,
            Optional<Digest> head,
            Optional<Election> election,
            Optional<VoteDescription> vote,
            Optional<Integer> ballots,
            Optional<ElectionResult> result) {
        static final Facts NONE = new Facts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Facts withArchive(EventType type, Digest digest) {
            return new Facts(Optional.of(type), Optional.of(digest), election, vote, ballots, result);
        }

        Facts withElection(Election known) {
            return new Facts(stage, head, Optional.of(known), vote, ballots, result);
        }

        Facts withVote(VoteDescription known) {
            return new Facts(stage, head, election, Optional.of(known), ballots, result);
        }

        Facts withBallots(int known) {
            return new Facts(stage, head, election, vote, Optional.of(known), result);
        }

        Facts withResult(ElectionResult known) {
            return new Facts(stage, head, election, vote, ballots, Optional.of(known));
        }

        /**
         * Whether the decision passed, for a finished vote of ours: at least the required number of households said
         * yes, which is answer 0.
         */
        public Optional<Boolean> passed() {
            return vote.flatMap(
                    known -> result.map(numbers -> numbers.counts().getFirst().getFirst() >= known.required()));
        }
    }

    public boolean accepted() {
        return refusals().isEmpty();
    }

    public List<Finding> refusals() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.REFUSED)
                .toList();
    }
}
