package vn.danban.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.danban.access.Accounts;
import vn.danban.access.LoginName;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.ConsentPolls;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.Matter;
import vn.danban.office.Appointment;
import vn.danban.office.OfficeRefusal;
import vn.danban.preparation.InvitingHouseholds;
import vn.danban.preparation.NamingTeam;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.TeamCapacity;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.DayField;
import vn.danban.ui.Labels;
import vn.danban.ui.MomentField;
import vn.danban.ui.Moments;

/** The forms of the steps around the voting team: naming it, inviting the households, asking them. */
@Singleton
class TeamForms {
    private static final int MOST_OTHERS = 4;
    private static final int DAYS_TO_ANSWER = 5;
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final TeamActs acts;
    private final ConsentPolls polls;
    private final Accounts accounts;
    private final Clock clock;

    TeamForms(TeamActs acts, ConsentPolls polls, Accounts accounts, Clock clock) {
        this.acts = acts;
        this.polls = polls;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The activities behind these forms. */
    @Singleton
    record TeamActs(NamingTeam naming, InvitingHouseholds inviting, HoldingConsentPolls asking) {}

    Component team(Matter matter, Consumer<Runnable> act) {
        TextField decision = new TextField(StepForms.text("preparation.team-decision"));
        decision.setPlaceholder("03/QĐ-ABT");
        DayField dated = new DayField("ngay-quyet-dinh", StepForms.text("preparation.team-dated"), Moments.today(clock.instant()));
        Seat leader = new Seat(StepForms.text("preparation.team-leader"), EnumSet.of(TeamCapacity.FRONT_COMMITTEE));
        List<Seat> others = new ArrayList<>();
        Div seats = new Div(leader);
        for (int i = 1; i <= MOST_OTHERS; i++) {
            Seat seat = new Seat(StepForms.text(i <= 2 ? "preparation.team-member" : "preparation.team-member-more", i + 1),
                EnumSet.noneOf(TeamCapacity.class));
            others.add(seat);
            seats.add(seat);
        }
        return StepForms.form(new Paragraph(StepForms.text("preparation.team-rule")), decision, dated, seats,
            new Paragraph(StepForms.text("preparation.team-freezes")),
            new ButtonBar(ButtonBar.primary(StepForms.text("preparation.name-team"), () -> act.accept(() -> acts.naming.name(
                matter.id(), leader.named(), others.stream().filter(Seat::isFilled).map(Seat::named).toList(),
                new Appointment(decision.getValue(), dated.value().orElse(null), null))))));
    }

    Component invitation(Matter matter, Preparation preparation, Consumer<Runnable> act) {
        InvitingHouseholds.Progress progress = acts.inviting.progress(matter.hamletId(), preparation);
        TextArea unreached = StepForms.area("preparation.unreached", "chua-giao");
        unreached.setVisible(progress.reached() < progress.households());
        return StepForms.form(
            new Paragraph(StepForms.text("preparation.cards", progress.made(), progress.reached(), progress.households())),
            unreached, new ButtonBar(ButtonBar.primary(StepForms.text("preparation.invited"),
                () -> act.accept(() -> acts.inviting.invited(matter.id(), unreached.getValue())))));
    }

    /** Asking the households; ending it once it is decided. Nothing when it was counted. */
    Optional<Component> poll(Matter matter, Consumer<Runnable> act) {
        Optional<ConsentPoll> poll = polls.about(matter.id());
        if (poll.isEmpty()) {
            return Optional.of(opening(matter, act));
        }
        return poll.filter(ConsentPoll::isOpen).map(open -> StepForms.form(
            new Paragraph(StepForms.text("preparation.poll-open", polls.standing(open).agree(), polls.standing(open).required(),
                Moments.moment(open.closes()))),
            new ButtonBar(ButtonBar.primary(StepForms.text("preparation.end-poll"), () -> act.accept(() -> acts.asking.close(open.id()))))));
    }

    private Component opening(Matter matter, Consumer<Runnable> act) {
        MomentField until = new MomentField("han-tra-loi", StepForms.text("preparation.poll-until"),
            Moments.instant(Moments.today(clock.instant()).plusDays(DAYS_TO_ANSWER).atTime(EVENING)));
        return StepForms.form(new Paragraph(StepForms.text("preparation.poll-rule")), until,
            new ButtonBar(ButtonBar.primary(StepForms.text("preparation.open-poll"),
                () -> act.accept(() -> acts.asking.open(matter.id(), until.value().orElse(Instant.EPOCH))))));
    }

    /** One seat of the team: who, and for whom. */
    private final class Seat extends Div {
        private final TextField loginName;
        private final Map<TeamCapacity, Checkbox> capacities = new EnumMap<>(TeamCapacity.class);

        Seat(String title, Set<TeamCapacity> given) {
            addClassNames("fields", "seat");
            loginName = new TextField(StepForms.text("offices.login-name"));
            FieldSet sitsFor = new FieldSet("");
            sitsFor.setLegendText(StepForms.text("preparation.team-for"));
            sitsFor.addClassNames("choice-cards", "trustees");
            for (TeamCapacity capacity : TeamCapacity.values()) {
                Checkbox box = new Checkbox(Labels.of(capacity), given.contains(capacity));
                capacities.put(capacity, box);
                sitsFor.add(box);
            }
            add(new H3(title), loginName, sitsFor);
        }

        boolean isFilled() {
            return !loginName.getValue().isBlank();
        }

        NamingTeam.Named named() {
            return new NamingTeam.Named(accounts.find(LoginName.of(loginName.getValue()))
                .orElseThrow(() -> new Refused(OfficeRefusal.NO_SUCH_ACCOUNT, loginName.getValue().strip())).id(), chosen());
        }

        private Set<TeamCapacity> chosen() {
            Set<TeamCapacity> chosen = EnumSet.noneOf(TeamCapacity.class);
            capacities.forEach((capacity, box) -> {
                if (box.getValue()) {
                    chosen.add(capacity);
                }
            });
            return chosen;
        }
    }
}
