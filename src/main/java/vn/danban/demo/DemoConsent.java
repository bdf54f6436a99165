package vn.danban.demo;

import static vn.danban.demo.DemoPerson.TEAM_LEADER;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.danban.consent.AnsweringConsentPolls;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.ConsentPolls;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.MatterId;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.ConsentStatement.Answer;

/** Households answer whether to decide online, as the booth does in their browsers. */
@Singleton
class DemoConsent {
    private static final int AGREE = 31;
    private static final int DISAGREE = 4;
    /** So many have answered where the poll is still running, or too few have agreed when it ends. */
    private static final int SO_FAR = 9;

    /** The poll that is refused ends by its clock. */
    private static final Duration SHORT = Duration.ofSeconds(20);

    private final DemoPeople people;
    private final HoldingConsentPolls holding;
    private final AnsweringConsentPolls answering;
    private final ConsentPolls polls;
    private final Chance chance;

    DemoConsent(DemoPeople people, HoldingConsentPolls holding, AnsweringConsentPolls answering, ConsentPolls polls, Chance chance) {
        this.people = people;
        this.holding = holding;
        this.answering = answering;
        this.polls = polls;
        this.chance = chance;
    }

    /** Time and chance. */
    @Singleton
    record Chance(Clock clock, SecureRandom random) {}

    /** Opens the poll, has households answer, and ends it unless the story waits there. */
    void ask(DemoStory story, MatterId matter, List<CardKey> cards) {
        ConsentPoll poll = polls.about(matter).orElseGet(() -> people.as(TEAM_LEADER,
            () -> holding.open(matter, chance.clock.instant().plus(story.isRefused() ? SHORT : Duration.ofDays(7)))));
        if (!poll.isOpen()) {
            return;
        }
        boolean runs = story.waitsAt != null;
        for (int i = 0; i < (runs ? SO_FAR : AGREE + DISAGREE); i++) {
            Answer answer = runs || i >= DISAGREE ? Answer.AGREE : Answer.DISAGREE;
            answering.answer(poll.id(), new SignStatement(cards.get(i), RandomScalars.from(chance.random))
                .consent(poll.id().occasion(), Digest.parseHex(poll.matterHash()), answer));
        }
        if (!runs) {
            people.as(TEAM_LEADER, () -> holding.close(poll.id()));
        }
    }
}
