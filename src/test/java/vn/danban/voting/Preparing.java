package vn.danban.voting;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.danban.cards.Cards;
import vn.danban.consent.AnsweringConsentPolls;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.Matter;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.InvitingHouseholds;
import vn.danban.preparation.NamingTeam;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.TeamCapacity;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.ConsentStatement;
import vn.danban.testing.People.Person;

/** The whole way to an online vote, each step by whoever must take it. */
final class Preparing {
    private final VotingFixtures fixtures;

    Preparing(VotingFixtures fixtures) {
        this.fixtures = fixtures;
    }

    void untilReady(TestHamlet hamlet, Matter matter) {
        untilAsked(hamlet, matter);
        ConsentPoll poll = hamlet.leader().does(() -> fixtures.the(HoldingConsentPolls.class)
            .open(matter.id(), fixtures.the(VoteRepository.class).clock().plus(Duration.ofHours(1))));
        agreed(hamlet, matter, poll);
    }

    /** Every step before the consent poll. */
    void untilAsked(TestHamlet hamlet, Matter matter) {
        untilReceived(hamlet, matter);
        Person another = fixtures.people.named("another-member");
        hamlet.head().does(() -> fixtures.the(NamingTeam.class).name(matter.id(),
            new NamingTeam.Named(hamlet.leader().account(), Set.of(TeamCapacity.FRONT_COMMITTEE)),
            List.of(new NamingTeam.Named(hamlet.member().account(), Set.of(TeamCapacity.HAMLET)),
                new NamingTeam.Named(another.account(), EnumSet.of(TeamCapacity.HOUSEHOLD_REPRESENTATIVE, TeamCapacity.IT_SKILLED))),
            new Appointment("1/QĐ", null, null)));
        hamlet.leader().does(() -> fixtures.the(InvitingHouseholds.class).invited(matter.id(), "Vài hộ đi làm xa."));
    }

    void untilReceived(TestHamlet hamlet, Matter matter) {
        AgreeingOnOnlineVote agreeing = fixtures.the(AgreeingOnOnlineVote.class);
        hamlet.head().does(() -> agreeing.agreeOnContent(matter.id(), Office.HAMLET_HEAD));
        hamlet.front().does(() -> agreeing.agreeOnContent(matter.id(), Office.FRONT_COMMITTEE_HEAD));
        hamlet.head().does(() -> agreeing.agreeOnForm(matter.id(), Office.HAMLET_HEAD, "Việc nhỏ."));
        hamlet.front().does(() -> agreeing.agreeOnForm(matter.id(), Office.FRONT_COMMITTEE_HEAD, "Việc nhỏ."));
        hamlet.head().does(() -> agreeing.findDevices(matter.id(), 1, "Hộ nào cũng có điện thoại."));
        hamlet.head().does(() -> agreeing.report(matter.id(), "1/BC", "Kính báo cáo."));
        ReceivingReports receiving = fixtures.the(ReceivingReports.class);
        for (Office office : List.of(Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT)) {
            communeOfficer(hamlet, office).does(() -> receiving.receive(matter.id(), office));
        }
    }

    /** Somebody who holds this office in the hamlet's commune. */
    Person communeOfficer(TestHamlet hamlet, Office office) {
        CommuneId commune = fixtures.the(Hamlets.class).get(hamlet.id()).communeId();
        Person officer = fixtures.people.named("commune-" + office.ordinal());
        boolean holds = officer.does(() -> fixtures.the(HoldingOffices.class).mayActAs(commune, office));
        if (!holds) {
            fixtures.people.administrator().does(() -> fixtures.the(FillingOffices.class)
                .appoint(commune, office, officer.account(), Appointment.UNDOCUMENTED));
        }
        return officer;
    }

    /** More than half agree by their cards; where too few were handed over, the outcome is simply there. */
    private void agreed(TestHamlet hamlet, Matter matter, ConsentPoll poll) {
        int needed = poll.households() / 2 + 1;
        List<TestHamlet.Home> active = hamlet.homes().stream()
            .filter(home -> fixtures.the(Cards.class).get(home.card()).active()).limit(needed).toList();
        if (active.size() < needed) {
            fixtures.asOwner("UPDATE consent_polls SET closed_at = clock_timestamp(), agree = households, disagree = 0 WHERE id = ?",
                poll.id().text());
            return;
        }
        active.forEach(home -> fixtures.the(AnsweringConsentPolls.class).answer(poll.id(), consent(matter, poll, home,
            ConsentStatement.Answer.AGREE)));
        hamlet.leader().does(() -> fixtures.the(HoldingConsentPolls.class).close(poll.id()));
    }

    byte[] consent(Matter matter, ConsentPoll poll, TestHamlet.Home home, ConsentStatement.Answer answer) {
        return new SignStatement(home.key(), fixtures.random).consent(poll.id().occasion(), Digest.of(matter.text()), answer);
    }
}
