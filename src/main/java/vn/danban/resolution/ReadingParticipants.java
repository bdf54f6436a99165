package vn.danban.resolution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.community.RollEntry;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * Who took part in a decision, with name and address: the annex for the head, the Front and the commune, and for the file
 * (Decree 59/2023 Art. 5(4)a). The public copy has none, and every reading is in the audit trail.
 */
@Singleton
public class ReadingParticipants {
    private final Dossiers dossiers;
    private final Participants participants;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    ReadingParticipants(Dossiers dossiers, Participants participants, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.dossiers = dossiers;
        this.participants = participants;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /**
     * The list by number of household, from the minutes on; for the commune once the decision was sent to it.
     *
     * @throws Refused {@link GeneralRefusal#NOT_ALLOWED} or {@link ResolutionRefusal#MINUTES_MISSING}
     */
    @Transactional
    public List<RollEntry> of(MatterId id) {
        Matter matter = dossiers.matter(id);
        Dossier dossier = dossiers.of(id);
        if (!mayRead(matter, dossier)) {
            offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        }
        Minutes minutes = ResolutionRules.requireMinutes(dossier);
        clerk.record(matter.hamletId(), "ParticipantsRead", id.text(), "");
        return participants.of(minutes);
    }

    /** Whether the signed-in account may: for pages, to show or hide the way there. */
    @Transactional
    public boolean mayRead(MatterId id) {
        return mayRead(dossiers.matter(id), dossiers.of(id));
    }

    private boolean mayRead(Matter matter, Dossier dossier) {
        return offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)
            || dossier.wasSent() && offices.mayActAs(hamlets.get(matter.hamletId()).communeId(), Office.COMMUNE_PEOPLES_COMMITTEE,
                Office.COMMUNE_FRONT);
    }
}
