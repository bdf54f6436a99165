package vn.danban.demo;

import static vn.danban.demo.DemoPerson.COMMUNE_FRONT_OFFICER;
import static vn.danban.demo.DemoPerson.COMMUNE_OFFICER;
import static vn.danban.demo.DemoPerson.FRONT_COMMITTEE_HEAD;
import static vn.danban.demo.DemoPerson.HAMLET_HEAD;
import static vn.danban.demo.DemoPerson.TEAM_LEADER;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danban.matter.LegalClock;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.office.Appointment;
import vn.danban.office.Office;
import vn.danban.preparation.AgreeingOnOnlineVote.Finding;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.InvitingHouseholds;
import vn.danban.preparation.NamingTeam;
import vn.danban.preparation.NamingTeam.Named;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.TeamCapacity;
import vn.danban.protocol.sealing.CardKey;

/** Goes the way to an online vote for each matter, step by step, each by whoever must take it. */
@Singleton
class DemoPreparations {
    private static final String WHY = "Việc nhỏ, ai cũng hiểu; nhiều hộ đi làm xa, khó họp đủ.";

    private final DemoPeople people;
    private final DemoConsent consent;
    private final Preparations preparations;
    private final Steps steps;

    DemoPreparations(DemoPeople people, DemoConsent consent, Preparations preparations, Steps steps) {
        this.people = people;
        this.consent = consent;
        this.preparations = preparations;
        this.steps = steps;
    }

    /** The doors the officers use. */
    @Singleton
    record Steps(AgreeingOnOnlineVote agreeing, ReceivingReports receiving, NamingTeam naming, InvitingHouseholds inviting,
            Matters matters, Clock clock) {
        LocalDate today() {
            return LegalClock.dayOf(clock.instant());
        }
    }

    /** Up to where the story waits, or to the end. */
    void bring(DemoStory story, MatterId matter, List<CardKey> cards) {
        for (Optional<PreparationStep> next = next(matter); next.isPresent(); next = next(matter)) {
            if (next.get() == PreparationStep.CONSENTED) {
                consent.ask(story, matter, cards);
                return;
            }
            if (next.get() == story.waitsAt) {
                return;
            }
            take(next.get(), matter);
        }
    }

    private Optional<PreparationStep> next(MatterId matter) {
        return preparations.of(matter).next();
    }

    private void take(PreparationStep step, MatterId matter) {
        switch (step) {
            case CONTENT_AGREED -> both(matter, step, HAMLET_HEAD, FRONT_COMMITTEE_HEAD,
                office -> steps.agreeing.agreeOnContent(steps.matters.get(matter), office));
            case FORM_AGREED -> both(matter, step, HAMLET_HEAD, FRONT_COMMITTEE_HEAD,
                office -> steps.agreeing.agreeOnForm(matter, office, WHY));
            case DEVICES_FOUND -> people.as(HAMLET_HEAD, () -> steps.agreeing.findDevices(matter, new Finding(
                DemoHouseholds.COUNT - 4, 1, "Bốn hộ chưa có máy được Tổ giúp tại nhà văn hoá, tối thứ Ba và thứ Năm.")));
            case REPORTED -> people.as(HAMLET_HEAD, () -> steps.agreeing.report(matter, "05/BC-AM", steps.today(),
                "Kính báo cáo: ấp dự kiến biểu quyết trực tuyến việc này; nội dung và hình thức đã được thống nhất."));
            case RECEIVED -> both(matter, step, COMMUNE_OFFICER, COMMUNE_FRONT_OFFICER,
                office -> steps.receiving.receive(matter, preparations.of(matter).report().orElseThrow().id(), office));
            case TEAM_NAMED -> people.as(HAMLET_HEAD, () -> steps.naming.name(matter,
                new Named(people.account(TEAM_LEADER), Set.of(TeamCapacity.FRONT_COMMITTEE)),
                List.of(new Named(people.account(DemoPerson.TEAM_MEMBER), Set.of(TeamCapacity.HAMLET)),
                    new Named(people.account(DemoPerson.SECOND_MEMBER),
                        EnumSet.of(TeamCapacity.HOUSEHOLD_REPRESENTATIVE, TeamCapacity.IT_SKILLED))),
                new Appointment("03/QĐ-AM", steps.today(), null)));
            case INVITED -> people.as(TEAM_LEADER, () -> steps.inviting.invited(matter, "Ba hộ đi làm xa, đã gọi điện mời."));
            case CONSENTED -> throw new IllegalStateException("asked elsewhere");
        }
    }

    private void both(MatterId matter, PreparationStep step, DemoPerson first, DemoPerson second, Confirming confirming) {
        Preparation before = preparations.of(matter);
        for (Office office : before.missing(step)) {
            people.as(office == step.actors().getFirst() ? first : second, () -> confirming.as(office));
        }
    }

    @FunctionalInterface
    private interface Confirming {
        Object as(Office office);
    }
}
