package vn.danban.square;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.LegalClock;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.preparation.PreparationStep;
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
    private final SealingVotes sealing;
    private final GivingTrusteeKeys keys;
    private final TallyingVotes tallying;
    private final HoldingOffices offices;

    WaitingTasks(MatterStories stories, SealingVotes sealing, GivingTrusteeKeys keys, TallyingVotes tallying,
            HoldingOffices offices) {
        this.stories = stories;
        this.sealing = sealing;
        this.keys = keys;
        this.tallying = tallying;
        this.offices = offices;
    }

    /** In all hamlets and communes where the account holds an office, the most urgent first. */
    public List<WaitingTask> mine(LocalDate today) {
        Stream<MatterStory> ofHamlets = offices.myHamlets().stream().flatMap(hamlet -> stories.in(hamlet).stream());
        Stream<MatterStory> ofCommunes = offices.myCommunes().stream().flatMap(commune -> stories.in(commune).stream());
        return Stream.concat(ofHamlets, ofCommunes)
            .flatMap(story -> on(story, today).stream()).sorted(BY_DUE_DAY).toList();
    }

    /** On one matter. */
    public List<WaitingTask> on(MatterStory story, LocalDate today) {
        return switch (story.standing()) {
            case PROPOSED, ANNULLED -> toCall(story);
            case PREPARING -> toPrepare(story, story.vote().orElseThrow());
            case COUNTING -> toDecrypt(story, story.vote().orElseThrow());
            case PASSED -> toSend(story, today);
            case SEALED, OPEN, NOT_REACHED -> List.of();
        };
    }

    private List<WaitingTask> toCall(MatterStory story) {
        if (story.matter().form() != DecisionForm.ONLINE_VOTE || story.onlineRefused()) {
            return List.of();
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
        if (keys.awaitsMine(vote)) {
            tasks.add(new WaitingTask(NextStep.GIVE_KEY, story, opens));
        }
        if (is(Office.TEAM_LEADER, story)) {
            SealingVotes.Readiness ready = sealing.readiness(vote);
            if (ready.complete()) {
                tasks.add(new WaitingTask(NextStep.APPROVE_LIST, story, opens));
            } else if (ready.cards() < ready.households()) {
                tasks.add(new WaitingTask(NextStep.MAKE_CARDS, story, opens));
            }
        }
        return tasks;
    }

    private List<WaitingTask> toDecrypt(MatterStory story, Vote vote) {
        return tallying.awaitsMine(vote) ? List.of(new WaitingTask(NextStep.DECRYPT, story, null)) : List.of();
    }

    private List<WaitingTask> toSend(MatterStory story, LocalDate today) {
        LocalDate due = story.decisionDue().orElseThrow();
        boolean open = is(Office.HAMLET_HEAD, story) && !due.isBefore(today);
        return open ? List.of(new WaitingTask(NextStep.SEND_DECISION, story, due)) : List.of();
    }

    private boolean is(Office office, MatterStory story) {
        return office.ofCommune() ? offices.mayActAs(story.hamlet().communeId(), office)
            : offices.mayActAs(story.hamlet().id(), office);
    }
}
