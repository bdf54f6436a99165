package vn.danban.voting.ui;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.access.Accounts;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;
import vn.danban.voting.CallingVotes;

/** Those who hold the offices a vote needs, by name. */
@Singleton
class Officials {
    private final HoldingOffices offices;
    private final Accounts accounts;

    Officials(HoldingOffices offices, Accounts accounts) {
        this.offices = offices;
        this.accounts = accounts;
    }

    /** @throws Refused unless the hamlet's head is looking */
    void requireHead(HamletId hamlet) {
        offices.require(hamlet, Office.HAMLET_HEAD);
    }

    /** @throws Refused unless somebody of the hamlet's voting team is looking */
    void requireTeam(HamletId hamlet) {
        offices.require(hamlet, Office.TEAM_LEADER, Office.TEAM_MEMBER);
    }

    List<CallingVotes.NamedTrustee> trustees(HamletId hamlet) {
        return offices.holders(hamlet, Office.TRUSTEE).stream()
            .map(account -> new CallingVotes.NamedTrustee(account, accounts.displayName(account))).toList();
    }
}
