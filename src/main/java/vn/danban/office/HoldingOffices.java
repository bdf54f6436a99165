package vn.danban.office;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Who holds which office in which hamlet: asked by every activity that needs authority. */
@Singleton
public class HoldingOffices {
    private final OfficeHoldingRepository offices;
    private final CurrentAccount actor;

    HoldingOffices(OfficeHoldingRepository offices, CurrentAccount actor) {
        this.offices = offices;
        this.actor = actor;
    }

    /**
     * Lets the caller go on only if the signed-in account holds one of these offices in this hamlet now.
     *
     * @return that account
     * @throws Refused with {@link GeneralRefusal#NOT_ALLOWED}
     */
    @ReadOnly
    public AccountId require(HamletId hamlet, Office... oneOf) {
        AccountId account = actor.required();
        if (!mayActAs(hamlet, oneOf)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return account;
    }

    /** Whether the signed-in account holds one of these offices here: for pages, to show or hide a button. */
    @ReadOnly
    public boolean mayActAs(HamletId hamlet, Office... oneOf) {
        return actor.id().map(account -> offices.heldBy(account, hamlet)).orElse(List.of()).stream()
            .anyMatch(holding -> Arrays.asList(oneOf).contains(holding.office()));
    }

    /**
     * Lets the caller go on only if the signed-in account holds one of these offices in this commune now.
     *
     * @return that account
     * @throws Refused with {@link GeneralRefusal#NOT_ALLOWED}
     */
    @ReadOnly
    public AccountId require(CommuneId commune, Office... oneOf) {
        AccountId account = actor.required();
        if (!mayActAs(commune, oneOf)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return account;
    }

    /** Whether the signed-in account holds one of these offices in this commune: for pages, to show or hide a button. */
    @ReadOnly
    public boolean mayActAs(CommuneId commune, Office... oneOf) {
        return actor.id().map(account -> offices.heldInCommuneBy(account, commune)).orElse(List.of()).stream()
            .anyMatch(holding -> Arrays.asList(oneOf).contains(holding.office()));
    }

    /** Whether this account is the one signed in. */
    public boolean isMe(AccountId account) {
        return actor.id().filter(account::equals).isPresent();
    }

    @ReadOnly
    public boolean holds(AccountId account, HamletId hamlet, Office office) {
        return offices.heldBy(account, hamlet).stream().anyMatch(holding -> holding.office() == office);
    }

    /** The offices the signed-in account holds now, in all hamlets and communes. */
    @ReadOnly
    public List<OfficeHolding> mine() {
        return offices.heldBy(actor.required());
    }

    /** The offices this account holds now, in all hamlets and communes. */
    @ReadOnly
    public List<OfficeHolding> of(AccountId account) {
        return offices.heldBy(account);
    }

    /** Everybody who holds an office in the hamlet now, in the order they took it. */
    @ReadOnly
    public List<OfficeHolding> heldIn(HamletId hamlet) {
        return offices.heldIn(hamlet);
    }

    /** Everybody who holds an office of the commune itself now, in the order they took it. */
    @ReadOnly
    public List<OfficeHolding> heldIn(CommuneId commune) {
        return offices.heldInCommune(commune);
    }

    /** The hamlets in which the signed-in account holds an office now. */
    @ReadOnly
    public List<HamletId> myHamlets() {
        return mine().stream().flatMap(holding -> holding.hamlet().stream()).distinct().toList();
    }

    /** The communes in which the signed-in account holds an office now. */
    @ReadOnly
    public List<CommuneId> myCommunes() {
        return mine().stream().map(OfficeHolding::communeId).filter(Objects::nonNull).distinct().toList();
    }

    /** The accounts that hold this office in the hamlet now. */
    @ReadOnly
    public List<AccountId> holders(HamletId hamlet, Office office) {
        return heldIn(hamlet).stream().filter(h -> h.office() == office).map(OfficeHolding::accountId).toList();
    }
}
