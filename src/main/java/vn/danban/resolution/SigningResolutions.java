package vn.danban.resolution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.Hamlets;
import vn.danban.resolution.Signature.Manner;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The head records who signed the fixed decision, with the file that shows it (Law 10/2022 Art. 20(2)g). */
@Singleton
public class SigningResolutions {
    private final Dossiers dossiers;
    private final ElectronicSignatures electronic;
    private final SignatureRepository signatures;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    SigningResolutions(Dossiers dossiers, Shown shown, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.dossiers = dossiers;
        electronic = shown.electronic();
        signatures = shown.signatures();
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** Where signed files are kept, and what they are held against. */
    @Singleton
    record Shown(SignatureRepository signatures, ElectronicSignatures electronic) {}

    /**
     * Records signatures that one file shows. Electronic ones are verified: the file must be the paper made of this very version, with as
     * many signatures that hold as people are named.
     *
     * @param hash of the version that was signed; refused when another stands fixed
     * @return the four, as far as they have signed
     * @throws Refused with a {@link SigningRefusal}
     */
    @Transactional
    public Set<Signatory> record(MatterId id, String hash, Set<Signatory> signed, Manner manner, SignedFile file) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        Dossier dossier = dossiers.of(id);
        FixedResolution fixed = dossier.standing().orElseThrow(() -> new Refused(SigningRefusal.NOT_FIXED));
        if (!fixed.hash().equals(hash)) {
            throw new Refused(SigningRefusal.OTHER_VERSION);
        }
        if (signed.isEmpty()) {
            throw new Refused(SigningRefusal.NOBODY_NAMED);
        }
        if (manner == Manner.ELECTRONIC && !file.isPdf()) {
            throw new Refused(SigningRefusal.ELECTRONIC_NEEDS_PDF);
        }
        requireSigned(id, hash, signed, manner, file);
        signed.stream().filter(dossier.signatories()::contains).findFirst().ifPresent(twice -> {
            throw new Refused(SigningRefusal.SIGNED_BEFORE, fixed.name(twice));
        });
        signatures.keep(id, fixed.version(), file.digest(), file.name(), file.mediaType(), file.content());
        signatures.saveAll(signed.stream().map(signatory -> new Signature(id, fixed.version(), signatory, matter.hamletId(), hash,
            manner, file.digest(), head, clerk.now())).toList());
        clerk.record(matter.hamletId(), "ResolutionSigned", id.text(), manner + " " + file.digest() + " " + signed.size());
        return dossiers.of(id).signatories();
    }

    private void requireSigned(MatterId id, String hash, Set<Signatory> named, Manner manner, SignedFile file) {
        if (manner == Manner.ELECTRONIC) {
            int there = electronic.signers(id, hash, file.content()).size();
            if (there < named.size()) {
                throw new Refused(SigningRefusal.FEWER_SIGNATURES_THAN_NAMED, there, named.size());
            }
        }
    }

    /**
     * A signed file: for the head, the head of the Front committee, and, once it was sent to them, the offices of the commune.
     *
     * @throws Refused {@link GeneralRefusal#NOT_ALLOWED} or {@link GeneralRefusal#NOT_FOUND}
     */
    @Transactional
    public SignedFile file(MatterId id, Signature signature) {
        Matter matter = dossiers.matter(id);
        if (!offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)) {
            offices.require(hamlets.get(matter.hamletId()).communeId(), Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
            if (!dossiers.of(id).wasSent()) {
                throw new Refused(GeneralRefusal.NOT_ALLOWED);
            }
        }
        return signatures.file(id, signature.version(), signature.digest())
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }
}
