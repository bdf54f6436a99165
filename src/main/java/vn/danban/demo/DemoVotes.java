package vn.danban.demo;

import static vn.danban.demo.DemoPerson.HAMLET_HEAD;
import static vn.danban.demo.DemoPerson.TEAM_LEADER;
import static vn.danban.demo.DemoPerson.TEAM_MEMBER;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.matter.MatterId;
import vn.danban.protocol.CredentialForVote;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.voting.Announcement.ToldThrough;
import vn.danban.voting.AnnouncingVotes;
import vn.danban.voting.CallingVotes;
import vn.danban.voting.CallingVotes.NamedTrustee;
import vn.danban.voting.SealingVotes;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.Votes;

/** Brings the vote on each matter to its stage: each step looks what is there already, so that it may be taken again. */
@Singleton
class DemoVotes {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final String KEY_LOST =
        "Một người giữ khoá làm mất tệp khoá ngay sau khi mở biểu quyết, nên không ai mở được kết quả. "
        + "Ấp sẽ biểu quyết lại với cùng các thẻ này.";
    private static final String INTERRUPTED = "Máy chủ dừng giữa chừng khi đang chuẩn bị bản thử. Biểu quyết lại.";

    private static final String ANNOUNCED =
        "Mời đại diện các hộ biểu quyết trực tuyến: quét ô vuông trên thẻ của hộ, đọc câu hỏi, chọn rồi xác nhận. "
        + "Hộ cần giúp, xin gặp Tổ lấy ý kiến ở nhà văn hoá.";

    private final DemoPeople people;
    private final DemoTrustees trustees;
    private final DemoBallots ballots;
    private final Hall hall;
    private final Clock clock;

    DemoVotes(DemoPeople people, DemoTrustees trustees, DemoBallots ballots, Hall hall, Clock clock) {
        this.people = people;
        this.trustees = trustees;
        this.ballots = ballots;
        this.hall = hall;
        this.clock = clock;
    }

    /** The doors into {@code voting} that the officers use. */
    @Singleton
    record Hall(CallingVotes calling, AnnouncingVotes announcing, SealingVotes sealing, Votes votes) {}

    /** Up to the stage, or as far as it goes before the closing time. */
    void bring(DemoStory story, MatterId matter, List<CardKey> cards, Duration openFor) {
        Vote vote = called(story, matter);
        if (vote.stage() == VoteStage.PREPARING) {
            prepare(story, vote, cards, openFor);
        }
        if (story.ballots() > 0 && isAnyOf(vote, VoteStage.PREPARING, VoteStage.SEALED, VoteStage.OPEN)) {
            ballots.cast(vote.id(), story, cards);
        }
        if (story.stage == VoteStage.ANNULLED && vote.stage() != VoteStage.ANNULLED) {
            people.as(HAMLET_HEAD, () -> hall.calling.annul(vote.id(), KEY_LOST));
        }
    }

    /**
     * Brings a closed vote to its end.
     *
     * @return false when not everybody could cast in time: then it was annulled and is to be brought again
     */
    boolean end(DemoStory story, MatterId matter) throws InterruptedException {
        VoteId id = latest(matter).orElseThrow().id();
        while (isAnyOf(hall.votes.get(id), VoteStage.SEALED, VoteStage.OPEN)) {
            Thread.sleep(300);
        }
        Vote vote = hall.votes.get(id);
        if (vote.stage() == VoteStage.CLOSED && hall.votes.turnout(vote).orElse(0) < story.ballots()) {
            people.as(HAMLET_HEAD, () -> hall.calling.annul(id, INTERRUPTED));
            return false;
        }
        if (vote.stage() == VoteStage.CLOSED && story.stage == VoteStage.TALLIED) {
            trustees.decrypt(id);
        }
        return true;
    }

    /** The newest vote on the matter, if one was called. */
    Optional<Vote> latest(MatterId matter) {
        return hall.votes.latestOn(matter);
    }

    private Vote called(DemoStory story, MatterId matter) {
        return latest(matter).filter(vote -> vote.stage() != VoteStage.ANNULLED || story.stage == VoteStage.ANNULLED)
            .orElseGet(() -> people.as(HAMLET_HEAD, () -> hall.calling.call(
                matter, story.ballots() > 0 ? clock.instant() : in(1, MORNING), in(14, EVENING), DemoPerson.TRUSTEES.stream()
                    .map(person -> new NamedTrustee(people.account(person), person.displayName())).toList())));
    }

    private void prepare(DemoStory story, Vote vote, List<CardKey> cards, Duration openFor) {
        if (story.stage == VoteStage.PREPARING) {
            trustees.giveKeys(vote.id(), 1);
            return;
        }
        trustees.giveKeys(vote.id(), DemoPerson.TRUSTEES.size());
        if (story.closes()) {
            people.as(HAMLET_HEAD, () -> hall.calling.reschedule(vote.id(), clock.instant(), clock.instant().plus(openFor)));
        }
        announce(hall.votes.get(vote.id()));
        people.as(TEAM_LEADER, () -> hall.sealing.approve(vote.id(), credentialsHash(vote.id(), cards)));
    }

    private void announce(Vote vote) {
        people.as(TEAM_MEMBER, () -> hall.announcing.announce(vote.id(), new AnnouncingVotes.Told(vote.opens(), vote.closes(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS), EnumSet.of(ToldThrough.POSTED, ToldThrough.LOUDSPEAKER), ANNOUNCED)));
    }

    /** As the leader's page computes it, from the cards and not from the server. */
    private static String credentialsHash(VoteId vote, List<CardKey> cards) {
        ElectionUuid uuid = new ElectionUuid(vote.text());
        List<Element> credentials = cards.stream().map(card -> CredentialForVote.of(uuid, card.publicKey())).toList();
        return Digest.of(CredentialList.of(credentials).bytes()).hex();
    }

    private Instant in(int days, LocalTime time) {
        return LocalDate.ofInstant(clock.instant(), VIET_NAM).plusDays(days).atTime(time)
            .atZone(VIET_NAM).toInstant();
    }

    private static boolean isAnyOf(Vote vote, VoteStage... stages) {
        return List.of(stages).contains(vote.stage());
    }
}
