package vn.danban.cards;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import vn.danban.installation.AccessKey;
import vn.danban.place.Clerk;

/** The codes on cards that open accounts: only their keyed hashes are kept, each is good once and as long as its card. */
@Singleton
public class AccountCodes {
    private final AccountCodeRepository codes;
    private final AccessKey key;
    private final Clerk clerk;

    AccountCodes(AccountCodeRepository codes, AccessKey key, Clerk clerk) {
        this.codes = codes;
        this.key = key;
        this.clerk = clerk;
    }

    /** The card in use whose code this is, handed over and not opened with before. */
    @ReadOnly
    public Optional<CodeOwner> find(String typed) {
        return codes.owner(mark(typed), clerk.today());
    }

    /** Uses the code up. @return false when somebody else was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(String typed) {
        return codes.use(mark(typed)) == 1;
    }

    void keep(Collection<MakingCards.NewCard> made, Collection<Card> cards) {
        made.stream().filter(card -> card.accountCode() != null).forEach(card -> codes.insert(
            cards.stream().filter(kept -> kept.publicKey().equals(card.publicKey())).findFirst().orElseThrow().id().value(), mark(card.accountCode())));
    }

    private String mark(String typed) {
        return key.mark("account code", AccountCode.read(typed));
    }
}
