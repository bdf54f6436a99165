package vn.danban.resolution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Set;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.papers.KeptPaper;
import vn.danban.resolution.Signature.Manner;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.shared.Refused;

/**
 * One of the four signs the fixed decision with a key file (PKCS#12) at the head's desk; the next one signs the same file after them.
 * Neither the key nor its password is kept.
 */
@Singleton
public class SigningElectronically {
    private final Dossiers dossiers;
    private final ElectronicSignatures electronic;
    private final SigningResolutions recording;
    private final SignatureRepository signatures;
    private final HoldingOffices offices;

    SigningElectronically(Dossiers dossiers, ElectronicSignatures electronic, SigningResolutions recording, SignatureRepository signatures,
            HoldingOffices offices) {
        this.dossiers = dossiers;
        this.electronic = electronic;
        this.recording = recording;
        this.signatures = signatures;
        this.offices = offices;
    }

    /**
     * Signs and records it.
     *
     * @param hash of the version that was read
     * @return the four, as far as they have signed
     * @throws Refused with a {@link SigningRefusal} or a {@link vn.danban.papers.SignatureRefusal}
     */
    @Transactional
    public Set<Signatory> sign(MatterId id, String hash, Signatory who, byte[] keyFile, char[] password) {
        offices.require(dossiers.matter(id).hamletId(), Office.HAMLET_HEAD);
        KeptPaper paper = electronic.paper(id, hash);
        byte[] signed = electronic.sign(paper, soFar(id), keyFile, password);
        return recording.record(id, hash, Set.of(who), Manner.ELECTRONIC, SignedFile.of("van-ban-da-ky.pdf", signed));
    }

    /** The file signed last; null before the first signature. */
    private byte[] soFar(MatterId id) {
        return dossiers.of(id).signatures().stream().filter(one -> one.manner() == Manner.ELECTRONIC)
            .max(Comparator.comparing(Signature::recordedAt))
            .flatMap(last -> signatures.file(id, last.version(), last.digest())).map(SignedFile::content).orElse(null);
    }
}
