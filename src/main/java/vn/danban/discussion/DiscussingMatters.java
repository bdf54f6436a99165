package vn.danban.discussion;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.place.Clerk;
import vn.danban.shared.Refused;

/** Households and office holders ask the head, and propose other words (Law 10/2022 Art. 5(2)). The same said twice is kept once. */
@Singleton
public class DiscussingMatters {
    /** Questions and amendments of one household in a day, in all matters together. */
    public static final int MOST_IN_A_DAY = 5;
    public static final int LONGEST_QUESTION = 1_000;
    public static final int LONGEST_AMENDMENT = 3_000;
    public static final int LONGEST_REASON = 1_000;

    private final Matters matters;
    private final Discussions discussions;
    private final DiscussionBook book;
    private final Speakers speakers;
    private final Clerk clerk;

    DiscussingMatters(Matters matters, Discussions discussions, DiscussionBook book, Speakers speakers, Clerk clerk) {
        this.matters = matters;
        this.discussions = discussions;
        this.book = book;
        this.speakers = speakers;
        this.clerk = clerk;
    }

    /** What somebody proposes: the passage it is about, empty for words to be added; the words; why. */
    public record Proposal(String passage, String words, String reason) {}

    /** What is kept of either kind. */
    private record Said(ItemKind kind, @Nullable String passage, String words, @Nullable String reason) {
        boolean isSame(DiscussionItem other) {
            return kind == other.kind() && words.equals(other.words()) && Objects.equals(passage, other.passage());
        }
    }

    /**
     * Asks the head, until the vote is sealed.
     *
     * @param words 1–{@value #LONGEST_QUESTION} characters
     * @throws Refused with a {@link DiscussionRefusal}
     */
    @Transactional
    public DiscussionItem ask(MatterId id, String words) {
        Matter matter = matters.hold(id);
        Speaker speaker = speakers.require(matter.hamletId());
        if (!discussions.stage(matter).takesQuestions()) {
            throw new Refused(DiscussionRefusal.DISCUSSION_CLOSED);
        }
        String question = SpokenWords.given(words, LONGEST_QUESTION, DiscussionRefusal.QUESTION_MISSING_OR_TOO_LONG);
        return keep(matter, speaker, new Said(ItemKind.QUESTION, null, question, null), "QuestionAsked");
    }

    /**
     * Proposes other words, until households are asked about those there are.
     *
     * @throws Refused with a {@link DiscussionRefusal}
     */
    @Transactional
    public DiscussionItem propose(MatterId id, Proposal proposal) {
        Matter matter = matters.hold(id);
        Speaker speaker = speakers.require(matter.hamletId());
        requireWordsMayChange(matter);
        String words = SpokenWords.given(proposal.words, LONGEST_AMENDMENT, DiscussionRefusal.AMENDMENT_MISSING_OR_TOO_LONG);
        String reason = SpokenWords.given(proposal.reason, LONGEST_REASON, DiscussionRefusal.AMENDMENT_REASON_MISSING_OR_TOO_LONG);
        if (!proposal.passage.isEmpty() && !AmendedText.passages(matter).contains(proposal.passage)) {
            throw new Refused(DiscussionRefusal.PASSAGE_NOT_IN_TEXT);
        }
        if (words.equals(proposal.passage.strip())) {
            throw new Refused(DiscussionRefusal.AMENDMENT_CHANGES_NOTHING);
        }
        return keep(matter, speaker, new Said(ItemKind.AMENDMENT, proposal.passage, words, reason), "AmendmentProposed");
    }

    private void requireWordsMayChange(Matter matter) {
        DiscussionStage stage = discussions.stage(matter);
        if (!stage.takesAmendments()) {
            throw new Refused(stage.takesQuestions() ? DiscussionRefusal.WORDS_ALREADY_STAND : DiscussionRefusal.DISCUSSION_CLOSED);
        }
    }

    private DiscussionItem keep(Matter matter, Speaker speaker, Said said, String act) {
        return book.items.findByMatterIdOrderById(matter.id()).stream()
            .filter(other -> other.accountId().equals(speaker.account()) && said.isSame(other)).findFirst()
            .orElseGet(() -> write(matter, speaker, said, act));
    }

    private DiscussionItem write(Matter matter, Speaker speaker, Said said, String act) {
        if (book.items.count(speaker.counted(), clerk.today(), MOST_IN_A_DAY) == 0) {
            throw new Refused(DiscussionRefusal.ENOUGH_FOR_TODAY, MOST_IN_A_DAY);
        }
        DiscussionItem item = book.items.save(new DiscussionItem(new ItemId(clerk.newId()), matter.id(), said.kind, speaker.account(),
            speaker.household(), speaker.householdNumber(), speaker.office(), discussions.version(matter.id()), said.passage, said.words,
            said.reason, clerk.now()));
        clerk.record(matter.hamletId(), act, item.id().text(), matter.id().text());
        return item;
    }
}
