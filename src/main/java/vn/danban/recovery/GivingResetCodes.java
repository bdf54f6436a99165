package vn.danban.recovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.AccountSummary;
import vn.danban.access.Accounts;
import vn.danban.access.LoginName;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.CommuneId;
import vn.danban.shared.Refused;

/** An officer of the commune People's Committee has looked at somebody's document and gives her a code for a new password. */
@Singleton
public class GivingResetCodes {
    private final ResetCodes codes;
    private final Accounts accounts;
    private final PeopleOfCommune people;
    private final HoldingOffices offices;
    private final Clerk clerk;

    GivingResetCodes(ResetCodes codes, Accounts accounts, PeopleOfCommune people, HoldingOffices offices, Clerk clerk) {
        this.codes = codes;
        this.accounts = accounts;
        this.people = people;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** @throws Refused with {@link vn.danban.shared.GeneralRefusal#NOT_ALLOWED} */
    @ReadOnly
    public void requireOfficer(CommuneId commune) {
        offices.require(commune, Office.COMMUNE_PEOPLES_COMMITTEE);
    }

    /**
     * Whom this name belongs to, for the officer to compare with the document.
     *
     * @throws Refused with a {@link RecoveryRefusal}
     */
    @ReadOnly
    public AccountSummary find(CommuneId commune, LoginName name) {
        requireOfficer(commune);
        AccountSummary found = accounts.find(name).filter(account -> people.belongs(account.id(), commune))
            .orElseThrow(() -> new Refused(RecoveryRefusal.NOBODY_HERE));
        if (found.administrator()) {
            throw new Refused(RecoveryRefusal.ADMINISTRATOR);
        }
        if (offices.isMe(found.id())) {
            throw new Refused(RecoveryRefusal.NOT_FOR_ONESELF);
        }
        return found;
    }

    /**
     * Gives the code; one given before is worth nothing any more.
     *
     * @param shown     what she showed
     * @param lostPhone her second factor goes with the old password
     * @return twelve digits, shown this once
     * @throws Refused with a {@link RecoveryRefusal}
     */
    @Transactional
    public String give(CommuneId commune, LoginName name, @Nullable IdentityDocument shown, boolean lostPhone) {
        AccountSummary account = find(commune, name);
        if (shown == null) {
            throw new Refused(RecoveryRefusal.DOCUMENT_MISSING);
        }
        String code = codes.give(account.id(), lostPhone);
        clerk.record(null, "ResetCodeGiven", account.id().text(),
            shown.name() + (lostPhone ? ", telephone lost" : "") + ", commune " + commune.text());
        return code;
    }
}
