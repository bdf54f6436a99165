package vn.danban.voting;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import vn.danban.access.AccountId;
import vn.danban.board.VoteId;
import vn.danban.matter.Matters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;

/**
 * The voting team tells the households form, content, beginning and end of the vote and how to take part, before it is sealed
 * (Decree 59/2023 Art. 5(3)). Where the head sets other times afterwards, they have to be told anew.
 */
@Singleton
public class AnnouncingVotes {
    /** Where the law asks for it. */
    public static final String ARTICLE = "Nghị định 59/2023/NĐ-CP, Điều 5 khoản 3";
    /** Whose it is. */
    public static final Office ACTOR = Office.TEAM_LEADER;

    private final VoteStore store;
    private final AnnouncementRepository announcements;
    private final Matters matters;
    private final HoldingOffices offices;
    private final Clerk clerk;

    AnnouncingVotes(VoteStore store, AnnouncementRepository announcements, Matters matters, HoldingOffices offices, Clerk clerk) {
        this.store = store;
        this.announcements = announcements;
        this.matters = matters;
        this.offices = offices;
        this.clerk = clerk;
    }

    /**
     * What the team told the households.
     *
     * @param opens   when the vote begins, as they were told
     * @param closes  when it ends, as they were told
     * @param at      when they were told
     * @param through how
     * @param words   what was read out, posted or sent
     */
    public record Told(Instant opens, Instant closes, Instant at, Set<Announcement.ToldThrough> through, String words) {}

    /**
     * A member of the team records what was told; told again, the newer counts.
     *
     * @throws Refused with a {@link SetupRefusal}
     */
    @Transactional
    public Announcement announce(VoteId id, Told told) {
        Vote vote = store.lock(id);
        AccountId account = offices.require(vote.hamletId(), Office.TEAM_LEADER, Office.TEAM_MEMBER);
        if (vote.stage() != VoteStage.PREPARING) {
            throw new Refused(SetupRefusal.NOT_PREPARING);
        }
        if (!told.opens().equals(vote.opens()) || !told.closes().equals(vote.closes())) {
            throw new Refused(SetupRefusal.ANNOUNCED_OTHER_TIMES, ARTICLE);
        }
        requireTold(told);
        Office as = offices.mayActAs(vote.hamletId(), Office.TEAM_LEADER) ? Office.TEAM_LEADER : Office.TEAM_MEMBER;
        Instant now = store.votes.clock();
        if (told.at().isAfter(now)) {
            throw new Refused(SetupRefusal.ANNOUNCED_IN_THE_FUTURE);
        }
        int number = announcements.findByVoteIdOrderByNumberDesc(id).stream().findFirst().map(Announcement::number).orElse(0) + 1;
        Announcement announcement = announcements.save(new Announcement(id, number, account, as, now,
            told.at().truncatedTo(ChronoUnit.SECONDS), Announcement.joined(told.through()),
            Digest.of(matters.get(vote.matterId()).text()).hex(), vote.opens(), vote.closes(), told.words().strip()));
        clerk.record(vote.hamletId(), "VoteAnnounced", id.text(), announcement.channels());
        return announcement;
    }

    private static void requireTold(Told told) {
        if (told.through().isEmpty() || told.words() == null || told.words().isBlank()) {
            throw new Refused(SetupRefusal.ANNOUNCEMENT_INCOMPLETE, ARTICLE);
        }
    }

    /** The announcement that counts: the newest that names the times the vote has. */
    @ReadOnly
    public Optional<Announcement> standing(Vote vote) {
        return announcements.findByVoteIdOrderByNumberDesc(vote.id()).stream().filter(told -> told.isOf(vote)).findFirst();
    }
}
