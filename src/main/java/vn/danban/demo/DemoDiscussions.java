package vn.danban.demo;

import jakarta.inject.Singleton;
import vn.danban.discussion.AmendedText;
import vn.danban.discussion.AnsweringQuestions;
import vn.danban.discussion.DiscussedItem;
import vn.danban.discussion.DiscussingMatters;
import vn.danban.discussion.DiscussionItem;
import vn.danban.discussion.Discussions;
import vn.danban.discussion.HidingGround;
import vn.danban.discussion.ModeratingDiscussions;
import vn.danban.matter.MatterId;

/** The road of the demo is being discussed: one question answered, one waiting, one said before and hidden, and an amendment. */
@Singleton
class DemoDiscussions {
    private final DemoPeople people;
    private final Discussions discussions;
    private final DiscussingMatters discussing;
    private final AnsweringQuestions answering;
    private final ModeratingDiscussions moderating;

    DemoDiscussions(DemoPeople people, Discussions discussions, DiscussingMatters discussing, AnsweringQuestions answering,
            ModeratingDiscussions moderating) {
        this.people = people;
        this.discussions = discussions;
        this.discussing = discussing;
        this.answering = answering;
        this.moderating = moderating;
    }

    void hold(MatterId road) {
        DiscussedItem asked = find(road, ask(road, DemoPerson.TEAM_MEMBER, "Hộ có hai căn nhà trên cùng thửa đất thì góp một suất hay hai suất?"));
        if (asked.answers().isEmpty()) {
            people.as(DemoPerson.HAMLET_HEAD, () -> answering.answer(asked.id(),
                "Mỗi hộ trong danh sách của ấp góp một suất, dù có mấy căn nhà. Con cái đã tách hộ thì tính là hộ riêng."));
        }
        ask(road, DemoPerson.FIRST_TRUSTEE, "Nếu giá cát, đá tăng so với dự toán thì phần chênh lệch ai chịu?");
        DiscussedItem doubled = find(road, ask(road, DemoPerson.SECOND_TRUSTEE, "Hai căn nhà một thửa đất góp mấy suất?"));
        if (!doubled.isHidden()) {
            people.as(DemoPerson.FRONT_COMMITTEE_HEAD, () -> moderating.hide(doubled.id(), HidingGround.DOUBLED,
                "Trùng với câu hỏi đầu tiên; Trưởng ấp đã trả lời ở đó."));
        }
        String passage = AmendedText.passages(discussions.publicly(road).matter()).getLast();
        people.as(DemoPerson.SECOND_MEMBER, () -> discussing.propose(road, new DiscussingMatters.Proposal(passage,
            passage.replace("chia hai đợt", "chia ba đợt, sau mỗi vụ lúa một đợt"), "Góp hai đợt thì nhiều hộ phải vay. Sau vụ lúa bà con mới có tiền.")));
    }

    private DiscussionItem ask(MatterId matter, DemoPerson person, String question) {
        return people.as(person, () -> discussing.ask(matter, question));
    }

    private DiscussedItem find(MatterId matter, DiscussionItem item) {
        return discussions.publicly(matter).items().stream().filter(one -> one.id().equals(item.id())).findFirst().orElseThrow();
    }
}
