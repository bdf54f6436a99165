package vn.danban.voting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.danban.cards.Cards;
import vn.danban.consent.AnsweringConsentPolls;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote.Finding;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.EntryId;
import vn.danban.preparation.InvitingHouseholds;
import vn.danban.preparation.NamingTeam;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.Preparations;
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
        nameTeam(hamlet, matter);
        invite(hamlet, matter);
    }

    void invite(TestHamlet hamlet, Matter matter) {
        hamlet.leader().does(() -> fixtures.the(InvitingHouseholds.class).invited(matter.id(), "Vài hộ đi làm xa."));
    }

    PreparationEntry nameTeam(TestHamlet hamlet, Matter matter) {
        return hamlet.head().does(() -> nameTeamAs(hamlet, matter));
    }

    /** By whoever is acting. */
    PreparationEntry nameTeamAs(TestHamlet hamlet, Matter matter) {
        return fixtures.the(NamingTeam.class).name(matter.id(),
            new NamingTeam.Named(hamlet.leader().account(), Set.of(TeamCapacity.FRONT_COMMITTEE)),
            List.of(new NamingTeam.Named(hamlet.member().account(), Set.of(TeamCapacity.HAMLET)),
                new NamingTeam.Named(fixtures.people.named("another-member").account(),
                    EnumSet.of(TeamCapacity.HOUSEHOLD_REPRESENTATIVE, TeamCapacity.IT_SKILLED))),
            new Appointment("1/QĐ", null, null));
    }

    void untilReceived(TestHamlet hamlet, Matter matter) {
        untilReported(hamlet, matter);
        for (Office office : List.of(Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT)) {
            receive(hamlet, matter, office);
        }
    }

    PreparationEntry receive(TestHamlet hamlet, Matter matter, Office office) {
        return communeOfficer(hamlet, office).does(() -> fixtures.the(ReceivingReports.class).receive(matter.id(), report(matter), office));
    }

    void untilReported(TestHamlet hamlet, Matter matter) {
        agreeOnContent(hamlet, matter);
        hamlet.head().does(() -> formAgreed(matter, Office.HAMLET_HEAD));
        hamlet.front().does(() -> formAgreed(matter, Office.FRONT_COMMITTEE_HEAD));
        hamlet.head().does(() -> fixtures.the(AgreeingOnOnlineVote.class).findDevices(matter.id(), new Finding(1, 1, "Hộ nào cũng có điện thoại.")));
        reportTo(hamlet, matter, "1/BC");
    }

    void agreeOnContent(TestHamlet hamlet, Matter matter) {
        AgreeingOnOnlineVote agreeing = fixtures.the(AgreeingOnOnlineVote.class);
        hamlet.head().does(() -> agreeing.agreeOnContent(matter, Office.HAMLET_HEAD));
        hamlet.front().does(() -> agreeing.agreeOnContent(matter, Office.FRONT_COMMITTEE_HEAD));
    }

    PreparationEntry formAgreed(Matter matter, Office as) {
        return fixtures.the(AgreeingOnOnlineVote.class).agreeOnForm(matter.id(), as, "Việc nhỏ.");
    }

    PreparationEntry reportTo(TestHamlet hamlet, Matter matter, String number) {
        return hamlet.head().does(() -> fixtures.the(AgreeingOnOnlineVote.class).report(matter.id(), number, today(), "Kính báo cáo."));
    }

    /** The report that stands. */
    EntryId report(Matter matter) {
        return fixtures.the(Preparations.class).of(matter.id()).report().orElseThrow().id();
    }

    LocalDate today() {
        return LegalClock.dayOf(fixtures.the(VoteRepository.class).clock());
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
