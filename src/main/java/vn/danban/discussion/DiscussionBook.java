package vn.danban.discussion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.matter.MatterId;

/** The tables of a discussion, together, for the activities of this package. */
@Singleton
class DiscussionBook {
    final DiscussionItemRepository items;
    final AnswerRepository answers;
    final AmendmentDecisionRepository decisions;
    final ModerationEntryRepository moderations;

    DiscussionBook(DiscussionItemRepository items, AnswerRepository answers, AmendmentDecisionRepository decisions,
            ModerationEntryRepository moderations) {
        this.items = items;
        this.answers = answers;
        this.decisions = decisions;
        this.moderations = moderations;
    }

    /** Everything said about the matter with all that was added, nothing left out. */
    List<DiscussedItem> of(MatterId matter, DiscussionStage stage) {
        List<DiscussionItem> said = items.findByMatterIdOrderById(matter);
        if (said.isEmpty()) {
            return List.of();
        }
        Map<ItemId, List<Answer>> answered = answers.ofMatter(matter.value()).stream().collect(Collectors.groupingBy(Answer::itemId));
        Map<ItemId, AmendmentDecision> decided = decisions.findByMatterId(matter).stream()
            .collect(Collectors.toMap(AmendmentDecision::itemId, Function.identity()));
        Map<ItemId, List<ModerationEntry>> moderated = moderations.ofMatter(matter.value()).stream()
            .collect(Collectors.groupingBy(ModerationEntry::itemId));
        return said.stream().map(item -> new DiscussedItem(item, answered.getOrDefault(item.id(), List.of()),
            Optional.ofNullable(decided.get(item.id())), new Moderation(moderated.getOrDefault(item.id(), List.of())), stage, true))
            .toList();
    }
}
