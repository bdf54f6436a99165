package vn.danban.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import vn.danban.matter.MatterId;
import vn.danban.shared.Identifier;

/** The discussion of a matter, for anybody to keep. */
@Controller("/api/matters/{matterId}/discussion")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class DiscussionController {
    private final Discussions discussions;

    DiscussionController(Discussions discussions) {
        this.discussions = discussions;
    }

    /** What everybody may read, whoever asks: hidden words are left out. */
    @Get
    PublicDiscussion discussion(String matterId) {
        Discussion discussion = discussions.publicly(new MatterId(Identifier.parse(matterId)));
        return new PublicDiscussion(matterId, discussion.stage().name(), discussion.items().stream().map(Item::of).toList(),
            discussion.log().stream().map(LogEntry::of).toList());
    }

    /** In the order things were said; the log with the newest first. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PublicDiscussion(String matterId, String stage, List<Item> items, List<LogEntry> log) {}

    /**
     * Times as ISO instants.
     *
     * @param household its number in the hamlet; null for an office holder, and where the item is hidden
     * @param version   of the matter, about which it was said
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            String id, String kind, String state, boolean hidden, String at, int version, @Nullable Integer household,
            @Nullable String office, @Nullable String passage, @Nullable String words, @Nullable String reason, List<Given> answers,
            @Nullable Decided decision) {
        static Item of(DiscussedItem discussed) {
            DiscussionItem item = discussed.item();
            boolean readable = discussed.readable();
            return new Item(item.id().text(), item.kind().name(), discussed.state().name(), discussed.isHidden(), item.at().toString(),
                item.version(), item.householdNumber(), item.office() == null ? null : item.office().name(), item.passage(),
                readable ? item.words() : null, item.reason(),
                discussed.answers().stream().map(answer -> new Given(answer.at().toString(), answer.words())).toList(),
                discussed.decision().filter(any -> readable).map(Decided::of).orElse(null));
        }
    }

    @Serdeable
    record Given(String at, String words) {}

    /** @param version of the matter that has it; null when it was declined */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Decided(String at, @Nullable Integer version, String reason) {
        static Decided of(AmendmentDecision decision) {
            return new Decided(decision.at().toString(), decision.version(), decision.reason());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LogEntry(String item, String act, @Nullable String ground, String words, String office, String at) {
        static LogEntry of(Discussion.LogLine line) {
            ModerationEntry entry = line.entry();
            return new LogEntry(line.about().id().text(), entry.act().name(), entry.ground() == null ? null : entry.ground().name(),
                entry.words(), entry.office().name(), entry.at().toString());
        }
    }
}
