package vn.danban.resolution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danban.access.AccountId;
import vn.danban.access.Accounts;
import vn.danban.board.BoardHead;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.opinion.Opinion;
import vn.danban.opinion.OpinionBox;
import vn.danban.place.Clerk;
import vn.danban.shared.Refused;
import vn.danban.voting.Outcome;
import vn.danban.voting.Vote;
import vn.danban.voting.Votes;

/** The leader of the voting team draws up the minutes of a counted vote and so reports it to the head (Decree 59/2023 Art. 5(4)a). */
@Singleton
public class DrawingUpMinutes {
    /** The longest text of what was told to the team, in characters. */
    public static final int LONGEST_OPINIONS = 10_000;

    private final Dossiers dossiers;
    private final Counted counted;
    private final HoldingOffices offices;
    private final Accounts accounts;
    private final Clerk clerk;

    DrawingUpMinutes(Dossiers dossiers, Counted counted, HoldingOffices offices, Accounts accounts, Clerk clerk) {
        this.dossiers = dossiers;
        this.counted = counted;
        this.offices = offices;
        this.accounts = accounts;
        this.clerk = clerk;
    }

    /** Where the numbers come from, and where the minutes go. */
    @Singleton
    record Counted(Votes votes, PublicBoard board, OpinionBox box, MinutesRepository minutes) {}

    /**
     * Draws up the minutes from what was counted; whoever finds a fault in the opinions draws them up again, until the decision
     * is fixed.
     *
     * @param opinions what was told to the team in words, without names; may be empty. What is in the vote's box stands before it,
     *                 word for word
     * @throws Refused with a {@link MinutesRefusal}
     */
    @Transactional
    public Minutes draw(MatterId id, String opinions) {
        Matter matter = dossiers.hold(id);
        AccountId leader = offices.require(matter.hamletId(), Office.TEAM_LEADER);
        Dossier dossier = dossiers.of(id);
        if (!dossier.mayBeRewritten()) {
            throw new Refused(MinutesRefusal.DECISION_FIXED);
        }
        Vote vote = counted.votes().latestOn(id).orElseThrow(() -> new Refused(MinutesRefusal.NO_RESULT_YET));
        Outcome outcome = vote.outcome().orElseThrow(() -> new Refused(MinutesRefusal.NO_RESULT_YET));
        int version = dossier.minutes().map(Minutes::version).orElse(0) + 1;
        Minutes unhashed = new Minutes(id, version, matter.hamletId(), matter.form(), vote.id(), vote.opens(), vote.closes(),
            outcome.households(), outcome.required(), outcome.ballots(), outcome.approve(), outcome.reject(), outcome.otherOpinion(),
            withBox(vote.id(), clean(opinions)), counted.board().head(vote.id()).map(BoardHead::hash).orElse(null), "", leader,
            accounts.displayName(leader), clerk.now());
        Minutes minutes = counted.minutes().save(hashed(unhashed, HashDocuments.ofMinutes(matter, unhashed)));
        clerk.record(matter.hamletId(), "MinutesDrawnUp", id.text(), "version " + version + " " + minutes.hash());
        return minutes;
    }

    /** What the leader added in words to what was in the box. */
    public String addedTo(Minutes minutes) {
        long boxed = minutes.voteId() == null ? 0 : counted.box().opened(minutes.voteId()).size();
        return minutes.opinions().lines().skip(boxed).collect(Collectors.joining("\n"));
    }

    private String withBox(VoteId vote, String told) {
        return Stream.concat(counted.box().opened(vote).stream().map(Opinion::text), told.lines()).collect(Collectors.joining("\n"));
    }

    private static Minutes hashed(Minutes of, String hash) {
        return new Minutes(of.matterId(), of.version(), of.hamletId(), of.decidedBy(), of.voteId(), of.begun(), of.ended(),
            of.households(), of.required(), of.tookPart(), of.approve(), of.reject(), of.otherOpinion(), of.opinions(), of.boardHead(),
            hash, of.drawnBy(), of.drawnByName(), of.drawnAt());
    }

    private static String clean(String words) {
        String clean = Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFC)
            .replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cf}&&[^\n\t]]", "").strip();
        if (clean.length() > LONGEST_OPINIONS) {
            throw new Refused(MinutesRefusal.OPINIONS_TOO_LONG, LONGEST_OPINIONS);
        }
        return clean;
    }
}
