package vn.danban.voting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.access.AccountId;
import vn.danban.board.VoteId;
import vn.danban.office.Office;

/**
 * What households were told about a vote: the form, the content, when it begins and ends, and how to take part
 * (Decree 59/2023 Art. 5(3)). It counts as long as the vote has the times it names.
 *
 * @param number      1 for the first announcement of the vote
 * @param announcedAt when they were told
 * @param channels    how, the constants of {@link ToldThrough} parted by commas
 * @param textHash    SHA-256 of the matter's text
 * @param words       what they were told
 */
@MappedEntity("vote_announcements")
public record Announcement(
        @Id VoteId voteId, @Id int number, AccountId accountId, Office office, Instant recordedAt, Instant announcedAt,
        String channels, String textHash, Instant opens, Instant closes, String words) {

    /** How households are told of something (the ways Decree 59/2023 Art. 4(4), 5(4)b names). */
    public enum ToldThrough {
        /** At the culture house and the places where the community meets. */
        POSTED,
        LOUDSPEAKER,
        HOUSE_TO_HOUSE,
        PHONE,
        /** The hamlet's group in a lawful social network. */
        NETWORK_GROUP,
        /** In another way, told in the words. */
        OTHERWISE
    }

    public Set<ToldThrough> through() {
        return Arrays.stream(channels.split(",")).map(ToldThrough::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ToldThrough.class)));
    }

    /** Whether it names the times the vote has. */
    boolean isOf(Vote vote) {
        return opens.equals(vote.opens()) && closes.equals(vote.closes());
    }

    static String joined(Collection<ToldThrough> channels) {
        return channels.stream().sorted().map(ToldThrough::name).collect(Collectors.joining(","));
    }
}
