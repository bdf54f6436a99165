package vn.danban.resolution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.shared.Refused;

/** The head sends the signed decision to the commune People's Committee and to the commune's Front (Law 10/2022 Art. 20(3)). */
@Singleton
public class SendingResolutions {
    /** Both of them, always. */
    static final List<Office> ADDRESSEES = List.of(Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);

    private final Dossiers dossiers;
    private final SendingRepository sendings;
    private final HoldingOffices offices;
    private final Clerk clerk;

    SendingResolutions(Dossiers dossiers, SendingRepository sendings, HoldingOffices offices, Clerk clerk) {
        this.dossiers = dossiers;
        this.sendings = sendings;
        this.offices = offices;
        this.clerk = clerk;
    }

    /**
     * Sends it to both at once; late it is sent as well, and stays on record as late.
     *
     * @param hash of the version the head means; refused when another stands fixed
     * @throws Refused with a {@link SendingRefusal}
     */
    @Transactional
    public List<Sending> send(MatterId id, String hash) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        Dossier dossier = dossiers.of(id);
        int signed = dossier.signatories().size();
        FixedResolution fixed = dossier.standing().orElseThrow(() -> new Refused(SendingRefusal.NOT_SIGNED, signed));
        if (!fixed.hash().equals(hash)) {
            throw new Refused(SendingRefusal.OTHER_VERSION);
        }
        if (signed < Signatory.values().length) {
            throw new Refused(SendingRefusal.NOT_SIGNED, signed);
        }
        if (!dossier.sendings().isEmpty()) {
            throw new Refused(SendingRefusal.SENT_BEFORE);
        }
        Minutes minutes = ResolutionRules.requireMinutes(dossier);
        List<Sending> sent = ADDRESSEES.stream().map(office -> new Sending(id, fixed.version(), office, matter.hamletId(), hash,
            minutes.due(dossier.known()).lastDay(), head, clerk.now())).toList();
        sendings.saveAll(sent);
        clerk.record(matter.hamletId(), "ResolutionSent", id.text(), hash + (sent.getFirst().onTime() ? "" : " late"));
        return sent;
    }
}
