package vn.danban.discussion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.shared.Refused;

/** The head answers what he is asked, also after the vote has begun; an answer is added to, never changed. */
@Singleton
public class AnsweringQuestions {
    public static final int LONGEST_ANSWER = 4_000;

    private final Discussions discussions;
    private final DiscussionBook book;
    private final HoldingOffices offices;
    private final Clerk clerk;

    AnsweringQuestions(Discussions discussions, DiscussionBook book, HoldingOffices offices, Clerk clerk) {
        this.discussions = discussions;
        this.book = book;
        this.offices = offices;
        this.clerk = clerk;
    }

    /**
     * Answers, or adds to an answer given before.
     *
     * @throws Refused with a {@link DiscussionRefusal}, or for everybody but the head
     */
    @Transactional
    public Answer answer(ItemId id, String words) {
        Discussions.Held held = discussions.hold(id);
        AccountId head = offices.require(held.matter().hamletId(), Office.HAMLET_HEAD);
        held.requireShown(ItemKind.QUESTION);
        String answer = SpokenWords.given(words, LONGEST_ANSWER, DiscussionRefusal.ANSWER_MISSING_OR_TOO_LONG);
        int number = held.item().answers().size() + 1;
        clerk.record(held.matter().hamletId(), "QuestionAnswered", id.text(), Integer.toString(number));
        return book.answers.save(new Answer(id, number, head, answer, clerk.now()));
    }
}
