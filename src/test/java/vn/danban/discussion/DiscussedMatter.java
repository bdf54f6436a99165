package vn.danban.discussion;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import vn.danban.access.SignedIn;
import vn.danban.community.CommunityFixtures;
import vn.danban.community.HouseholdId;
import vn.danban.community.KeepingHouseholds;
import vn.danban.discussion.DiscussingMatters.Proposal;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterText;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.testing.Sql;

/** A matter of a new hamlet, and the people who discuss it. */
abstract class DiscussedMatter {
    static final MatterText WORDS = new MatterText("Nơi để rác", "Đồng ý không?", "Rác để ở hai điểm.\nXe đến lúc 19 giờ.");
    static final Proposal LATER = new Proposal("Xe đến lúc 19 giờ.", "Xe đến lúc 20 giờ.", "Nhiều hộ đi làm về trễ.");

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    CommunityFixtures fixtures;
    @Inject
    ProposingMatters proposing;
    @Inject
    Matters matters;
    @Inject
    Discussions discussions;
    @Inject
    DiscussingMatters discussing;
    @Inject
    AnsweringQuestions answering;
    @Inject
    DecidingAmendments deciding;
    @Inject
    ModeratingDiscussions moderating;
    @Inject
    WaitingInDiscussions waiting;
    @Inject
    EmbeddedServer server;
    int number;
    Hamlet hamlet;
    SignedIn head;
    SignedIn front;
    SignedIn member;
    Matter matter;

    @BeforeEach
    void a_matter() {
        hamlet = fixtures.aHamlet();
        number = COUNT.incrementAndGet();
        head = officer("truongap", Office.HAMLET_HEAD);
        front = fixtures.officer(hamlet, Office.FRONT_COMMITTEE_HEAD);
        member = officer("thanhvien", Office.TEAM_MEMBER);
        matter = proposed();
    }

    /** Signs in by this name and the number of the hamlet. */
    private SignedIn officer(String name, Office office) {
        SignedIn officer = fixtures.somebody(name + number, "Người thử");
        fixtures.appoint(hamlet, office, officer);
        return officer;
    }

    /** Whoever speaks for a household from now on; the one before does no more. */
    SignedIn representative(HouseholdId household, String name) {
        SignedIn account = fixtures.somebody(name + number, "Người thử");
        try {
            Sql hand = Sql.owner(server.getApplicationContext());
            hand.execute("UPDATE representatives SET until = now() WHERE household_id = ? AND until IS NULL", household.value());
            hand.execute("INSERT INTO representatives VALUES (?, ?, ?, ?, now(), NULL)",
                UUID.randomUUID(), household.value(), hamlet.id().value(), account.account().value());
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
        return account;
    }

    /** Household number 1 of the hamlet. */
    HouseholdId household() {
        fixtures.households(hamlet, head, 1);
        return fixtures.as(head, () -> server.getApplicationContext().getBean(KeepingHouseholds.class).list(hamlet.id())).getFirst().id();
    }

    Matter proposed() {
        return fixtures.as(head, () -> proposing.propose(hamlet.id(), MatterKind.OTHER_SELF_GOVERNING_WORK, DecisionForm.MEETING, WORDS));
    }

    ItemId ask(SignedIn who, String words) {
        return fixtures.as(who, () -> discussing.ask(matter.id(), words)).id();
    }

    ItemId propose(Proposal proposal) {
        return fixtures.as(member, () -> discussing.propose(matter.id(), proposal)).id();
    }

    DiscussedItem item(ItemId id) {
        return discussions.publicly(matter.id()).items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }
}
