package vn.danban.square;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danban.discussion.WaitingInDiscussions;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.LegalClock;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.preparation.PreparationStep;
import vn.danban.resolution.DossierStage;
import vn.danban.voting.GivingTrusteeKeys;
import vn.danban.voting.SealingVotes;
import vn.danban.voting.TallyingVotes;
import vn.danban.voting.Vote;

/** What waits for the account that is signed in; nothing for anybody else. */
@Singleton
public class WaitingTasks {
    private static final Comparator<WaitingTask> BY_DUE_DAY =
        Comparator.comparing(WaitingTask::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final MatterStories stories;
    private final Stages stages;
    private final WaitingInDiscussions discussions;
    private final HoldingOffices offices;

    WaitingTasks(MatterStories stories, Stages stages, WaitingInDiscussions discussions, HoldingOffices offices) {
        this.stories = stories;
        this.stages = stages;
        this.discussions = discussions;
        this.offices = offices;
    }

    /** Who knows what the stages of a vote wait for. */
    @Singleton
    record Stages(SealingVotes sealing, GivingTrusteeKeys keys, TallyingVotes tallying) {}

    /** In all hamlets and communes where the account holds an office, the most urgent first. */
    public List<WaitingTask> mine(LocalDate today) {
        Stream<MatterStory> ofHamlets = offices.myHamlets().stream().flatMap(hamlet -> stories.in(hamlet).stream());
        Stream<MatterStory> ofCommunes = offices.myCommunes().stream().flatMap(commune -> stories.in(commune).stream());
        return Stream.concat(ofHamlets.flatMap(story -> on(story, today).stream()), ofCommunes.flatMap(story -> onTheWay(story).stream()))
            .sorted(BY_DUE_DAY).toList();
    }

    /** On one matter. */
    public List<WaitingTask> on(MatterStory story, LocalDate today) {
        return Stream.concat(onTheWay(story).stream(), inDiscussion(story)).toList();
    }

    private Stream<WaitingTask> inDiscussion(MatterStory story) {
        WaitingInDiscussions.Waiting waiting = discussions.on(story.matter());
        return Stream.of(new WaitingTask(NextStep.ANSWER_QUESTIONS, story, null, waiting.questions()),
            new WaitingTask(NextStep.DECIDE_AMENDMENTS, story, null, waiting.amendments()),
            new WaitingTask(NextStep.CONFIRM_HIDING, story, null, waiting.hidings())).filter(task -> task.count() > 0);
    }

    private List<WaitingTask> onTheWay(MatterStory story) {
        return switch (story.standing()) {
            case PROPOSED, ANNULLED -> toCall(story);
            case PREPARING -> toPrepare(story, story.vote().orElseThrow());
            case COUNTING -> toDecrypt(story, story.vote().orElseThrow());
            case PASSED, NOT_REACHED -> afterTheCount(story);
            case SEALED, OPEN -> List.of();
        };
    }

    private List<WaitingTask> toCall(MatterStory story) {
        if (story.matter().form() != DecisionForm.ONLINE_VOTE) {
            return List.of();
        }
        if (story.onlineRefused()) {
            return is(Office.HAMLET_HEAD, story) ? List.of(new WaitingTask(NextStep.CHANGE_FORM, story, null)) : List.of();
        }
        Optional<PreparationStep> due = story.nextPreparation();
        if (due.isEmpty()) {
            return is(Office.HAMLET_HEAD, story) ? List.of(new WaitingTask(NextStep.CALL_VOTE, story, null)) : List.of();
        }
        boolean mine = story.preparation().missing(due.get()).stream().anyMatch(office -> is(office, story));
        return mine ? List.of(new WaitingTask(NextStep.PREPARE, story, null)) : List.of();
    }

    private List<WaitingTask> toPrepare(MatterStory story, Vote vote) {
        LocalDate opens = LegalClock.dayOf(vote.opens());
        List<WaitingTask> tasks = new ArrayList<>();
        if (stages.keys().awaitsMine(vote)) {
            tasks.add(new WaitingTask(NextStep.GIVE_KEY, story, opens));
        }
        SealingVotes.Readiness ready = stages.sealing().readiness(vote);
        if (!ready.announced() && (is(Office.TEAM_LEADER, story) || is(Office.TEAM_MEMBER, story))) {
            tasks.add(new WaitingTask(NextStep.ANNOUNCE_VOTE, story, opens));
        }
        if (is(Office.TEAM_LEADER, story)) {
            if (ready.complete()) {
                tasks.add(new WaitingTask(NextStep.APPROVE_LIST, story, opens));
            } else if (ready.cards() < ready.households()) {
                tasks.add(new WaitingTask(NextStep.MAKE_CARDS, story, opens));
            }
        }
        return tasks;
    }

    private List<WaitingTask> toDecrypt(MatterStory story, Vote vote) {
        return stages.tallying().awaitsMine(vote) ? List.of(new WaitingTask(NextStep.DECRYPT, story, null)) : List.of();
    }

    private List<WaitingTask> afterTheCount(MatterStory story) {
        LocalDate due = story.decisionDue().orElse(null);
        List<WaitingTask> tasks = new ArrayList<>();
        NextStep next = next(story.dossier().stage());
        if (next != null && is(next == NextStep.DRAW_UP_MINUTES ? Office.TEAM_LEADER : Office.HAMLET_HEAD, story)) {
            tasks.add(new WaitingTask(next, story, due));
        }
        if (story.dossier().stage().isPublic() && story.dossier().postings().isEmpty() && is(Office.HAMLET_HEAD, story)) {
            tasks.add(new WaitingTask(NextStep.POST, story, null));
        }
        if (story.dossier().sendings().stream().anyMatch(sent -> story.dossier().awaits(sent.office()) && is(sent.office(), story))) {
            tasks.add(new WaitingTask(NextStep.RECEIVE_DECISION, story, null));
        }
        return tasks;
    }

    /** What the decision waits for in the hamlet; null while it waits for the commune or for nobody. */
    private static @Nullable NextStep next(DossierStage stage) {
        return switch (stage) {
            case NO_MINUTES -> NextStep.DRAW_UP_MINUTES;
            case MINUTES_DRAWN, WRITTEN, RETURNED -> NextStep.WRITE_DECISION;
            case FIXED -> NextStep.SIGN;
            case SIGNED -> NextStep.SEND_DECISION;
            case SENT, RECEIVED -> null;
        };
    }

    private boolean is(Office office, MatterStory story) {
        return office.ofCommune() ? offices.mayActAs(story.hamlet().communeId(), office)
            : offices.mayActAs(story.hamlet().id(), office);
    }
}
