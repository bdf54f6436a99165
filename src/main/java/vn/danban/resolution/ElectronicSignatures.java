package vn.danban.resolution;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.matter.MatterId;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperKind;
import vn.danban.papers.SignatureRefusal;
import vn.danban.papers.SigningPapers;
import vn.danban.shared.Refused;

/** What electronic signatures under a fixed decision are held against: the very paper that was made of it, kept since. */
@Singleton
class ElectronicSignatures {
    private final KeepingPapers papers;
    private final SigningPapers signing;

    ElectronicSignatures(KeepingPapers papers, SigningPapers signing) {
        this.papers = papers;
        this.signing = signing;
    }

    /**
     * The decision with its annex, as it was made when this version was fixed.
     *
     * @param hash of the fixed version
     * @throws Refused {@link SigningRefusal#NOT_THIS_DECISION} when there is none
     */
    KeptPaper paper(MatterId matter, String hash) {
        return papers.about(matter.value()).stream()
            .filter(paper -> paper.kind() == PaperKind.MINUTES && paper.data().contains("\"" + hash + "\"")).findFirst()
            .orElseThrow(() -> new Refused(SigningRefusal.NOT_THIS_DECISION));
    }

    /**
     * Whose signatures a file bears, by their certificates.
     *
     * @throws Refused {@link SigningRefusal#NOT_THIS_DECISION} when another paper was signed, or {@link SignatureRefusal#SIGNATURE_BROKEN}
     */
    List<String> signers(MatterId matter, String hash, byte[] signed) {
        try {
            return signing.signers(paper(matter, hash).id(), signed);
        } catch (Refused refused) {
            throw refused.reason() == SignatureRefusal.NOT_THIS_PAPER ? new Refused(SigningRefusal.NOT_THIS_DECISION) : refused;
        }
    }

    /** The file with one signature more. @see SigningPapers#sign */
    byte[] sign(KeptPaper paper, byte[] soFar, byte[] keyFile, char[] password) {
        return signing.sign(paper.id(), soFar, keyFile, password);
    }
}
