package vn.danban.representation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.access.NewAccount;
import vn.danban.access.SignedIn;
import vn.danban.cards.AccountCodes;
import vn.danban.cards.CodeOwner;
import vn.danban.place.Clerk;
import vn.danban.shared.Refused;
import vn.danban.tries.Tries;
import vn.danban.tries.TryKind;

/** Whoever holds a household's card opens an account with its code, or adds the household to the account she has. */
@Singleton
public class BecomingRepresentative {
    private final RepresentativeRepository representatives;
    private final AccountCodes codes;
    private final Tries tries;
    private final AccountsOfRepresentatives accounts;
    private final Clerk clerk;

    BecomingRepresentative(RepresentativeRepository representatives, AccountCodes codes, Tries tries, AccountsOfRepresentatives accounts,
            Clerk clerk) {
        this.representatives = representatives;
        this.codes = codes;
        this.tries = tries;
        this.accounts = accounts;
        this.clerk = clerk;
    }

    /**
     * Whose code this is.
     *
     * @param code    as typed
     * @param address network address of the caller
     * @throws Refused with {@link RepresentationRefusal#WRONG_CODE} or {@link RepresentationRefusal#ALREADY_REPRESENTED},
     *     or with {@link vn.danban.tries.TriesRefusal#TOO_MANY}
     */
    public CodeOwner look(String code, String address) {
        tries.require(TryKind.ACTIVATION_CODE, "", address);
        CodeOwner owner = codes.find(code).orElse(null);
        if (owner == null) {
            tries.failed(TryKind.ACTIVATION_CODE, "", address);
            throw new Refused(RepresentationRefusal.WRONG_CODE);
        }
        tries.succeeded(TryKind.ACTIVATION_CODE, "", address);
        refuseSecond(owner);
        return owner;
    }

    /**
     * Opens an account and lets it speak for the household.
     *
     * @throws Refused as {@link #look} and with {@link RepresentationRefusal#NEITHER_TELEPHONE_NOR_E_MAIL} or an
     *     {@link vn.danban.access.AccountRefusal}; the code is then still good
     */
    public SignedIn open(String code, NewAccount account, String address) {
        CodeOwner owner = look(code, address);
        if (!account.loginName().reachesItsOwner()) {
            throw new Refused(RepresentationRefusal.NEITHER_TELEPHONE_NOR_E_MAIL);
        }
        return store(code, owner, account);
    }

    @Transactional
    protected SignedIn store(String code, CodeOwner owner, NewAccount account) {
        SignedIn opened = accounts.open(account);
        speak(code, owner, opened.account());
        return opened;
    }

    /** The signed-in account speaks for this household too. */
    public CodeOwner add(String code, String address) {
        AccountId account = accounts.signedIn();
        CodeOwner owner = look(code, address);
        add(code, owner, account);
        return owner;
    }

    @Transactional
    protected void add(String code, CodeOwner owner, AccountId account) {
        speak(code, owner, account);
    }

    private void speak(String code, CodeOwner owner, AccountId account) {
        refuseSecond(owner);
        if (!codes.use(code)) {
            throw new Refused(RepresentationRefusal.WRONG_CODE);
        }
        Representative saved = representatives.save(new Representative(
            new RepresentativeId(clerk.newId()), owner.householdId(), owner.hamletId(), account, clerk.now(), null));
        clerk.record(owner.hamletId(), "RepresentativeBegan", saved.id().text(), "household " + owner.number());
    }

    private void refuseSecond(CodeOwner owner) {
        if (representatives.speaking(owner.householdId()).isPresent()) {
            throw new Refused(RepresentationRefusal.ALREADY_REPRESENTED, owner.number());
        }
    }
}
