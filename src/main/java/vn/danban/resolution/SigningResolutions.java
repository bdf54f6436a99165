package vn.danban.resolution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperKind;
import vn.danban.papers.SignatureRefusal;
import vn.danban.papers.SigningPapers;
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
    private final Shown shown;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    SigningResolutions(Dossiers dossiers, Shown shown, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.dossiers = dossiers;
        this.shown = shown;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** Where signed files are kept, and the papers they are held against. */
    @Singleton
    record Shown(SignatureRepository signatures, KeepingPapers papers, SigningPapers signing) {}

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
        shown.signatures().keep(id, fixed.version(), file.digest(), file.name(), file.mediaType(), file.content());
        shown.signatures().saveAll(signed.stream().map(signatory -> new Signature(id, fixed.version(), signatory, matter.hamletId(), hash,
            manner, file.digest(), head, clerk.now())).toList());
        clerk.record(matter.hamletId(), "ResolutionSigned", id.text(), manner + " " + file.digest() + " " + signed.size());
        return dossiers.of(id).signatories();
    }

    /**
     * One of the four signs with a key file (PKCS#12) at the head's desk, and it is recorded; the next one signs the same file after
     * them. Neither the key nor its password is kept.
     *
     * @param hash of the version that was read
     * @return the four, as far as they have signed
     * @throws Refused with a {@link SigningRefusal} or a {@link SignatureRefusal}
     */
    @Transactional
    public Set<Signatory> sign(MatterId id, String hash, Signatory who, byte[] keyFile, char[] password) {
        offices.require(dossiers.matter(id).hamletId(), Office.HAMLET_HEAD);
        byte[] signed = shown.signing().sign(paper(id, hash).id(), soFar(id), keyFile, password);
        return record(id, hash, Set.of(who), Manner.ELECTRONIC, SignedFile.of("van-ban-da-ky.pdf", signed));
    }

    /** The file signed electronically last; null before the first. */
    private byte[] soFar(MatterId id) {
        return dossiers.of(id).signatures().stream().filter(one -> one.manner() == Manner.ELECTRONIC)
            .max(Comparator.comparing(Signature::recordedAt))
            .flatMap(last -> shown.signatures().file(id, last.version(), last.digest())).map(SignedFile::content).orElse(null);
    }

    /** The decision with its annex, as it was made when this version was fixed: what electronic signatures are held against. */
    KeptPaper paper(MatterId id, String hash) {
        return shown.papers().about(id.value()).stream()
            .filter(paper -> paper.kind() == PaperKind.MINUTES && paper.data().contains("\"" + hash + "\"")).findFirst()
            .orElseThrow(() -> new Refused(SigningRefusal.NOT_THIS_DECISION));
    }

    /** Whose signatures a file bears, by their certificates. */
    List<String> signers(MatterId id, String hash, byte[] signed) {
        try {
            return shown.signing().signers(paper(id, hash).id(), signed);
        } catch (Refused refused) {
            throw refused.reason() == SignatureRefusal.NOT_THIS_PAPER ? new Refused(SigningRefusal.NOT_THIS_DECISION) : refused;
        }
    }

    private void requireSigned(MatterId id, String hash, Set<Signatory> named, Manner manner, SignedFile file) {
        if (manner == Manner.ELECTRONIC) {
            int there = signers(id, hash, file.content()).size();
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
        return shown.signatures().file(id, signature.version(), signature.digest())
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }
}
