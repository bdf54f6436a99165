package vn.danban.discussion;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.office.OfficeHolding;
import vn.danban.place.HamletId;
import vn.danban.representation.Representing;
import vn.danban.shared.Refused;

/** Who may ask and propose: a household's representative, or who holds an office of the hamlet; the head is the one who is asked. */
@Singleton
public class Speakers {
    private final CurrentAccount actor;
    private final HoldingOffices offices;
    private final Representing representing;
    private final DiscussionItemRepository items;

    Speakers(CurrentAccount actor, HoldingOffices offices, Representing representing, DiscussionItemRepository items) {
        this.actor = actor;
        this.offices = offices;
        this.representing = representing;
        this.items = items;
    }

    /** As whom the signed-in account takes part here; a household comes before an office. */
    @ReadOnly
    public Optional<Speaker> me(HamletId hamlet) {
        return actor.id().flatMap(account -> forHousehold(account, hamlet).or(() -> inOffice(account, hamlet)));
    }

    /** @throws Refused with {@link DiscussionRefusal#NOT_ENTITLED_TO_SPEAK}, or when nobody is signed in */
    Speaker require(HamletId hamlet) {
        actor.required();
        return me(hamlet).orElseThrow(() -> new Refused(DiscussionRefusal.NOT_ENTITLED_TO_SPEAK));
    }

    /** Whether the signed-in account said it, or speaks for the household for which it was said. */
    boolean isMine(DiscussionItem item, HamletId hamlet) {
        return offices.isMe(item.accountId())
            || item.householdId() != null && me(hamlet).filter(speaker -> item.householdId().equals(speaker.household())).isPresent();
    }

    private Optional<Speaker> forHousehold(AccountId account, HamletId hamlet) {
        return representing.household(hamlet)
            .map(household -> new Speaker(account, household, items.numberOf(household.value()), null));
    }

    private Optional<Speaker> inOffice(AccountId account, HamletId hamlet) {
        return offices.mine().stream().filter(holding -> holding.hamlet().filter(hamlet::equals).isPresent())
            .map(OfficeHolding::office).filter(office -> office != Office.HAMLET_HEAD).min(Comparator.naturalOrder())
            .map(office -> new Speaker(account, null, null, office));
    }
}
