package vn.danban.discussion;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.matter.Wordings;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.Votes;

/** Reads discussions; all of them are public but what is hidden, of which only the line is. */
@Singleton
public class Discussions {
    private final Matters matters;
    private final Wordings wordings;
    private final Votes votes;
    private final DiscussionBook book;
    private final HiddenWords hidden;

    Discussions(Matters matters, Wordings wordings, Votes votes, DiscussionBook book, HiddenWords hidden) {
        this.matters = matters;
        this.wordings = wordings;
        this.votes = votes;
        this.book = book;
        this.hidden = hidden;
    }

    /** A matter held by an act on one of its items. */
    record Held(Matter matter, DiscussedItem item) {
        /** @throws Refused when it is of another kind, or hidden */
        void requireShown(ItemKind kind) {
            if (item.item().kind() != kind) {
                throw new Refused(GeneralRefusal.NOT_FOUND);
            }
            if (item.isHidden()) {
                throw new Refused(DiscussionRefusal.ITEM_IS_HIDDEN);
            }
        }
    }

    /**
     * As whoever is signed in may see it: hidden words for their author, for the offices and for the auditor.
     *
     * @throws Refused {@link GeneralRefusal#NOT_FOUND}
     */
    @ReadOnly
    public Discussion of(MatterId id) {
        Matter matter = matters.get(id);
        return read(matter, hidden.mayRead(matter), true);
    }

    /** As everybody may see it, whoever is signed in. */
    @ReadOnly
    public Discussion publicly(MatterId id) {
        return read(matters.get(id), false, false);
    }

    /** Which version of the matter's words is the newest. */
    @ReadOnly
    public int version(MatterId id) {
        return wordings.of(id).getLast().number();
    }

    /** A vote that was annulled may be held again; until then people may ask. */
    DiscussionStage stage(Matter matter) {
        boolean sealed = votes.latestOn(matter.id()).map(Vote::stage)
            .filter(stage -> stage != VoteStage.PREPARING && stage != VoteStage.ANNULLED).isPresent();
        if (sealed) {
            return DiscussionStage.CLOSED;
        }
        return matter.settled() ? DiscussionStage.WORDS_STAND : DiscussionStage.OPEN;
    }

    /** The item and its matter, exclusively until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Held hold(ItemId id) {
        MatterId of = book.items.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND)).matterId();
        Matter matter = matters.hold(of);
        return book.of(of, stage(matter)).stream().filter(item -> item.id().equals(id)).findFirst()
            .map(item -> new Held(matter, item)).orElseThrow();
    }

    private Discussion read(Matter matter, boolean everything, boolean mine) {
        DiscussionStage stage = stage(matter);
        List<DiscussedItem> items = book.of(matter.id(), stage).stream().map(item ->
            !item.isHidden() || everything || mine && hidden.isMine(matter, item.item()) ? item : item.withoutWords()).toList();
        return new Discussion(matter, stage, items);
    }
}
