package vn.danban.discussion;

import jakarta.inject.Singleton;
import vn.danban.matter.Matter;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;

/** Who still reads what is hidden: whoever said it, the two who may hide, and the offices of the commune with its auditor. */
@Singleton
class HiddenWords {
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Speakers speakers;

    HiddenWords(HoldingOffices offices, Hamlets hamlets, Speakers speakers) {
        this.offices = offices;
        this.hamlets = hamlets;
        this.speakers = speakers;
    }

    /** All of them, in any discussion of the hamlet. */
    boolean mayRead(Matter matter) {
        return offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)
            || offices.mayActAs(hamlets.get(matter.hamletId()).communeId(),
                Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT, Office.AUDITOR);
    }

    boolean isMine(Matter matter, DiscussionItem item) {
        return speakers.isMine(item, matter.hamletId());
    }
}
