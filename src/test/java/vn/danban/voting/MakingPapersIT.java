package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperKind;
import vn.danban.paperwork.MakingPapers;
import vn.danban.paperwork.PaperworkRefusal;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;

/** The papers of the way to a vote: made by those who run it, kept as they were made, read by those who may. */
@VotingTest
class MakingPapersIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    MakingPapers making;
    @Inject
    KeepingPapers keeping;
    private TestHamlet hamlet;

    @BeforeEach
    void a_hamlet() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(3));
    }

    private KeptPaper made(MatterId matter, PaperKind kind) {
        return hamlet.head().does(() -> making.make(matter, kind));
    }

    @Test
    void a_paper_says_what_is_known_when_it_is_made_and_keeps_its_data_and_its_hash() {
        MatterId matter = fixtures.aCalledVote(hamlet).now().matterId();
        for (PaperKind kind : new PaperKind[] {PaperKind.REPORT, PaperKind.REGISTER, PaperKind.NOTICE, PaperKind.LOUDSPEAKER, PaperKind.POSTER}) {
            KeptPaper paper = made(matter, kind);
            assertTrue(new String(paper.pdf(), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"), kind.name());
            assertEquals(Digest.of(paper.pdf()).hex(), paper.pdfDigest());
            assertEquals(1, paper.number());
        }
        assertTrue(made(matter, PaperKind.REGISTER).data().contains("Đại diện 3"));
        assertEquals(2, made(matter, PaperKind.REPORT).number());
    }

    @Test
    void nothing_is_printed_before_there_is_something_to_print() {
        Matter matter = fixtures.aMatter(hamlet);
        assertRefused(PaperworkRefusal.NOTHING_REPORTED, () -> made(matter.id(), PaperKind.REPORT));
        assertRefused(PaperworkRefusal.NO_ROLL, () -> made(matter.id(), PaperKind.REGISTER));
        assertRefused(PaperworkRefusal.NO_VOTE_CALLED, () -> made(matter.id(), PaperKind.NOTICE));
        assertRefused(PaperworkRefusal.MADE_WITH_THE_DECISION, () -> made(matter.id(), PaperKind.MINUTES));
    }

    @Test
    void only_those_who_run_the_vote_have_papers_made() {
        MatterId matter = fixtures.aCalledVote(hamlet).now().matterId();
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hamlet.member().does(() -> making.make(matter, PaperKind.NOTICE)));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> other.head().does(() -> making.make(matter, PaperKind.NOTICE)));
    }

    @Test
    void what_names_households_is_not_for_everybody() {
        MatterId matter = fixtures.aCalledVote(hamlet).now().matterId();
        KeptPaper register = made(matter, PaperKind.REGISTER);
        KeptPaper notice = made(matter, PaperKind.NOTICE);
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());

        assertEquals(notice.id(), keeping.get(notice.id()).id());
        assertRefused(GeneralRefusal.NOT_FOUND, () -> keeping.get(register.id()));
        assertRefused(GeneralRefusal.NOT_FOUND, () -> other.head().does(() -> keeping.get(register.id())));
        assertEquals(1, keeping.about(matter.value()).size());
        assertEquals(2, hamlet.leader().does(() -> keeping.about(matter.value())).size());
    }

    @Test
    void a_paper_stays_as_it_was_made_whoever_asks_the_database() {
        made(fixtures.aCalledVote(hamlet).now().matterId(), PaperKind.NOTICE);
        assertThrows(SQLException.class, () -> fixtures.application().execute("UPDATE papers SET data = ''"));
        assertThrows(SQLException.class, () -> fixtures.owner().execute("DELETE FROM papers"));
    }
}
