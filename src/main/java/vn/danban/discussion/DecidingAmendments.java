package vn.danban.discussion;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.shared.Refused;

/**
 * The head takes an amendment over into a version of the matter, or declines it and says why; once, and only while the words may
 * still change. What nobody decided on by then is listed as such.
 */
@Singleton
public class DecidingAmendments {
    /** As long as a reason for rewording may be. */
    public static final int LONGEST_NOTE = 300;
    public static final int LONGEST_REASON = 1_000;

    private final Discussions discussions;
    private final DiscussionBook book;
    private final ProposingMatters proposing;
    private final HoldingOffices offices;
    private final Clerk clerk;

    DecidingAmendments(Discussions discussions, DiscussionBook book, ProposingMatters proposing, HoldingOffices offices, Clerk clerk) {
        this.discussions = discussions;
        this.book = book;
        this.proposing = proposing;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** An amendment the head is deciding on. */
    private record Pending(Discussions.Held held, AccountId head) {}

    /**
     * Puts the proposed words into the matter, which makes its next version.
     *
     * @param note the reason of that version, for everybody to read
     * @throws Refused {@link DiscussionRefusal#PASSAGE_CHANGED} when they cannot simply take their place
     */
    @Transactional
    public AmendmentDecision takeOver(ItemId id, String note) {
        Pending pending = pending(id);
        String why = note(note);
        MatterText text = AmendedText.of(pending.held.matter(), pending.held.item().item())
            .orElseThrow(() -> new Refused(DiscussionRefusal.PASSAGE_CHANGED));
        proposing.reword(pending.held.matter().id(), text, why);
        return decide(pending, discussions.version(pending.held.matter().id()), why, "AmendmentTakenOver");
    }

    /**
     * Says in which version the amendment was taken over, in the head's own words or together with others.
     *
     * @throws Refused {@link DiscussionRefusal#NO_LATER_VERSION} unless that version came after the amendment
     */
    @Transactional
    public AmendmentDecision takenOver(ItemId id, int version, String note) {
        Pending pending = pending(id);
        if (version <= pending.held.item().item().version() || version > discussions.version(pending.held.matter().id())) {
            throw new Refused(DiscussionRefusal.NO_LATER_VERSION);
        }
        return decide(pending, version, note(note), "AmendmentTakenOver");
    }

    /** Declines it, with the reason everybody reads. */
    @Transactional
    public AmendmentDecision decline(ItemId id, String reason) {
        Pending pending = pending(id);
        String why = SpokenWords.given(reason, LONGEST_REASON, DiscussionRefusal.DECISION_REASON_MISSING_OR_TOO_LONG);
        return decide(pending, null, why, "AmendmentDeclined");
    }

    private Pending pending(ItemId id) {
        Discussions.Held held = discussions.hold(id);
        AccountId head = offices.require(held.matter().hamletId(), Office.HAMLET_HEAD);
        held.requireShown(ItemKind.AMENDMENT);
        if (held.item().decision().isPresent()) {
            throw new Refused(DiscussionRefusal.ALREADY_DECIDED);
        }
        if (!held.item().stage().takesAmendments()) {
            throw new Refused(DiscussionRefusal.WORDS_ALREADY_STAND);
        }
        return new Pending(held, head);
    }

    private static String note(String words) {
        return SpokenWords.given(words, LONGEST_NOTE, DiscussionRefusal.DECISION_REASON_MISSING_OR_TOO_LONG);
    }

    private AmendmentDecision decide(Pending pending, @Nullable Integer version, String reason, String act) {
        DiscussionItem item = pending.held.item().item();
        clerk.record(pending.held.matter().hamletId(), act, item.id().text(), version == null ? "" : "version " + version);
        return book.decisions.save(new AmendmentDecision(item.id(), item.matterId(), pending.head, version, reason, clerk.now()));
    }
}
