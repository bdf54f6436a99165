package vn.danban.paperwork;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperKind;
import vn.danban.shared.Refused;

/** Head, Front and the leader of the voting team have the papers made that the way to a vote needs. */
@Singleton
public class MakingPapers {
    private final Matters matters;
    private final VotePapers votePapers;
    private final WayPapers wayPapers;
    private final KeepingPapers keeping;
    private final HoldingOffices offices;

    MakingPapers(Matters matters, VotePapers votePapers, WayPapers wayPapers, KeepingPapers keeping, HoldingOffices offices) {
        this.matters = matters;
        this.votePapers = votePapers;
        this.wayPapers = wayPapers;
        this.keeping = keeping;
        this.offices = offices;
    }

    /** Whether the signed-in account may have papers made: for pages, to show or hide the buttons. */
    public boolean mayMake(Matter matter) {
        return offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD, Office.TEAM_LEADER);
    }

    /**
     * Makes a paper anew from what is known now; earlier ones stay.
     *
     * @throws Refused with a {@link PaperworkRefusal}
     */
    @Transactional
    public KeptPaper make(MatterId id, PaperKind kind) {
        Matter matter = matters.get(id);
        AccountId maker = offices.require(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD, Office.TEAM_LEADER);
        Map<String, Object> data = switch (kind) {
            case REPORT -> wayPapers.report(matter);
            case REGISTER -> wayPapers.register(matter);
            case NOTICE, LOUDSPEAKER -> votePapers.notice(matter);
            case POSTER -> votePapers.poster(matter);
            case MINUTES, MINUTES_PUBLIC -> throw new Refused(PaperworkRefusal.MADE_WITH_THE_DECISION);
        };
        return keeping.make(kind, matter.hamletId(), id.value(), data, maker);
    }
}
