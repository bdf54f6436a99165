package vn.danban.paperwork;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.danban.access.Accounts;
import vn.danban.matter.Matter;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.papers.PaperWords;
import vn.danban.place.Clerk;
import vn.danban.place.Commune;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletKind;
import vn.danban.place.Hamlets;

/** The head of a paper of a hamlet, and the names of those who sign it. */
@Singleton
class PaperHeads {
    private final Hamlets hamlets;
    private final HoldingOffices offices;
    private final Accounts accounts;
    private final Clerk clerk;

    PaperHeads(Hamlets hamlets, HoldingOffices offices, Accounts accounts, Clerk clerk) {
        this.hamlets = hamlets;
        this.offices = offices;
        this.accounts = accounts;
        this.clerk = clerk;
    }

    Map<String, Object> of(Matter matter, String number) {
        Hamlet hamlet = hamlets.get(matter.hamletId());
        Commune commune = hamlets.commune(hamlet.communeId());
        return PaperWords.heading(hamlet, commune, number, hamlet.name(), clerk.today());
    }

    String leader(Matter matter) {
        return holder(matter, Office.TEAM_LEADER);
    }

    /** The name of whoever holds the office now; empty where nobody does. */
    String holder(Matter matter, Office office) {
        return offices.holders(matter.hamletId(), office).stream().findFirst().map(accounts::displayName).orElse("");
    }

    /** "Trưởng ấp" */
    String headWord(Matter matter) {
        return hamlets.get(matter.hamletId()).kind() == HamletKind.RESIDENTIAL_QUARTER ? "Trưởng khu phố" : "Trưởng ấp";
    }
}
