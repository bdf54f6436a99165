package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.board.VoteId;
import vn.danban.place.Clerk;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.tally.ComputeResult;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.SizedTally;
import vn.danban.protocol.tally.VerifyPartialDecryption;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.shared.Refused;

/** After closing: trustees decrypt the tally, never a ballot; the last part that is needed brings the result. */
@Singleton
public class TallyingVotes {
    private final VoteStore store;
    private final SealedVotes sealedVotes;
    private final BoardOfVote boards;
    private final Clerk clerk;

    TallyingVotes(VoteStore store, SealedVotes sealedVotes, BoardOfVote boards, Clerk clerk) {
        this.store = store;
        this.sealedVotes = sealedVotes;
        this.boards = boards;
        this.clerk = clerk;
    }

    /**
     * What one trustee is asked to decrypt.
     *
     * @param encryptedTally canonical JSON (Format §5)
     * @param sized          canonical JSON of its summary
     * @param owner          the trustee's number
     * @param progress       how many have decrypted, and how many suffice
     */
    public record Task(String encryptedTally, String sized, int owner, boolean alreadyGiven, Progress progress) {}

    /** How many trustees have decrypted, and how many suffice. */
    public record Progress(int given, int needed, VoteStage stage) {}

    /** @throws Refused {@link TallyRefusal#NOT_CLOSED} or {@link TallyRefusal#NOT_A_TRUSTEE} */
    public Task task(VoteId id) {
        Trustee trustee = mine(id);
        Vote vote = store.get(id);
        requireClosed(vote);
        int owner = trustee.position();
        return new Task(text(boards.encryptedTally(id).bytes()), text(boards.sizedTally(id).bytes()), owner,
            boards.decryptions(id).containsKey(owner), progress(vote));
    }

    /** Whether the result waits for the account that is signed in. */
    public boolean awaitsMine(Vote vote) {
        return vote.stage() == VoteStage.CLOSED && store.mine(vote.id())
            .filter(mine -> !boards.decryptions(vote.id()).containsKey(mine.position())).isPresent();
    }

    /** How far the decryption is; public. */
    public Progress progress(Vote vote) {
        return new Progress(boards.decryptions(vote.id()).size(), needed(vote.id()), vote.stage());
    }

    /**
     * Takes in a trustee's partial decryption; with the last one that is needed the result stands, and no further one is taken.
     *
     * @throws Refused with a {@link TallyRefusal}
     */
    @Transactional
    public Progress give(VoteId id, byte[] bytes) {
        Trustee trustee = mine(id);
        int owner = trustee.position();
        Vote vote = store.lock(id);
        if (vote.stage() == VoteStage.TALLIED) {
            throw new Refused(TallyRefusal.RESULT_STANDS);
        }
        requireClosed(vote);
        Map<Integer, PartialDecryption> given = new HashMap<>(boards.decryptions(id));
        if (given.containsKey(owner)) {
            throw new Refused(TallyRefusal.ALREADY_GIVEN);
        }
        given.put(owner, verified(id, owner, bytes));
        boards.append(id, EventType.PARTIAL_DECRYPTION, bytes, new OwnedDecryption(owner, Digest.of(bytes)).bytes());
        clerk.record(vote.hamletId(), "TallyDecrypted", id.text(), "trustee " + owner);
        int needed = needed(id);
        Vote after = given.size() == needed ? finish(vote, given) : vote;
        return new Progress(given.size(), needed, after.stage());
    }

    private int needed(VoteId id) {
        return sealedVotes.get(id).trustees().needed();
    }

    private PartialDecryption verified(VoteId id, int owner, byte[] bytes) {
        try {
            SealedVote sealed = sealedVotes.get(id);
            PartialDecryption decryption = PartialDecryption.parse(bytes);
            VerifyPartialDecryption.verify(sealed.election(), sealed.trustees().verificationKey(owner),
                boards.encryptedTally(id), decryption);
            return decryption;
        } catch (ProtocolException fault) {
            throw new Refused(TallyRefusal.BAD_PROOF);
        }
    }

    private Vote finish(Vote vote, Map<Integer, PartialDecryption> given) {
        SizedTally sized = boards.sizedTally(vote.id());
        EncryptedTally tally = boards.encryptedTally(vote.id());
        ElectionResult result = result(sealedVotes.get(vote.id()).trustees(), tally, sized, given);
        boards.append(vote.id(), EventType.RESULT, result.bytes());
        List<Long> counts = result.counts().getFirst();
        Outcome outcome = new Outcome(count(counts, Choice.APPROVE), count(counts, Choice.REJECT),
            count(counts, Choice.OTHER_OPINION), vote.households(), vote.required());
        clerk.record(vote.hamletId(), "VoteTallied", vote.id().text(), outcome.passed() ? "passed" : "not reached");
        return store.votes.update(vote.tally(outcome, store.votes.clock()));
    }

    /** A forged factor passes its proof but leads to no number of ballots (Format §10.5). */
    private static ElectionResult result(TrusteeList trustees, EncryptedTally tally, SizedTally sized,
            Map<Integer, PartialDecryption> given) {
        try {
            return ComputeResult.compute(trustees, tally, sized, given);
        } catch (ProtocolException fault) {
            throw new Refused(TallyRefusal.RESULT_OUT_OF_RANGE);
        }
    }

    private static int count(List<Long> counts, Choice choice) {
        return Math.toIntExact(counts.get(choice.ordinal()));
    }

    private Trustee mine(VoteId id) {
        return store.mine(id).orElseThrow(() -> new Refused(TallyRefusal.NOT_A_TRUSTEE));
    }

    private static void requireClosed(Vote vote) {
        if (vote.stage() != VoteStage.CLOSED) {
            throw new Refused(TallyRefusal.NOT_CLOSED);
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
