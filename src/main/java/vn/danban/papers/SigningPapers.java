package vn.danban.papers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.shared.Refused;

/** Electronic signatures under kept papers: made with a key file here, or elsewhere and checked here. Nothing of a key is kept. */
@Singleton
public class SigningPapers {
    private final KeepingPapers papers;
    private final HoldingOffices offices;
    private final Clerk clerk;

    SigningPapers(KeepingPapers papers, HoldingOffices offices, Clerk clerk) {
        this.papers = papers;
        this.offices = offices;
        this.clerk = clerk;
    }

    /**
     * Signs a paper, or goes on with one that others have signed.
     *
     * @param soFar    the paper with the signatures it has; null for the first
     * @param keyFile  PKCS#12
     * @param password of the key file; neither kept nor logged
     * @return the PDF with one signature more
     * @throws Refused with a {@link SignatureRefusal}
     */
    @Transactional
    public byte[] sign(PaperId id, byte[] soFar, byte[] keyFile, char[] password) {
        KeptPaper paper = papers.get(id);
        offices.require(paper.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD, Office.TEAM_LEADER);
        if (soFar != null) {
            VerifyPdfSignatures.verify(paper.pdf(), soFar);
        }
        byte[] signed = SignPdf.sign(soFar == null ? paper.pdf() : soFar, keyFile, password, clerk.now());
        clerk.record(paper.hamletId(), "PaperSigned", id.text(), paper.kind().name());
        return signed;
    }

    /**
     * Who signed a file that is to be this paper with signatures.
     *
     * @throws Refused with a {@link SignatureRefusal}
     */
    public List<String> signers(PaperId id, byte[] signed) {
        return VerifyPdfSignatures.verify(papers.get(id).pdf(), signed).stream().map(VerifyPdfSignatures.Signer::name).toList();
    }
}
