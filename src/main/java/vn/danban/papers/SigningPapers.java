package vn.danban.papers;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.Hamlets;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.upload.TakeInFile;

/**
 * Electronic signatures under kept papers: made with a key file here, or elsewhere and checked here. One file goes round: each signature
 * stands behind those before it. Nothing of a key is kept.
 */
@Singleton
public class SigningPapers {
    public static final int LARGEST_KEY_FILE_KIBIBYTES = 64;

    private final KeepingPapers papers;
    private final Book book;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    SigningPapers(KeepingPapers papers, Book book, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.papers = papers;
        this.book = book;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** Where signed papers are kept, and whose certificates are trusted. */
    @Singleton
    record Book(SignedPaperRepository papers, PaperSignatureRepository signatures, TrustAnchors anchors) {}

    /** Whether the signed-in account may sign papers of this hamlet, or hand in signed ones: for pages. */
    public boolean maySign(KeptPaper paper) {
        return offices.mayActAs(paper.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD, Office.TEAM_LEADER);
    }

    /**
     * Signs a paper behind those who have signed already.
     *
     * @param keyFile  PKCS#12
     * @param password of the key file; neither kept nor logged, and wiped before this returns
     * @throws Refused with a {@link SignatureRefusal}
     */
    @Transactional
    public SignedPaper sign(PaperId id, byte[] keyFile, char[] password) {
        try {
            KeptPaper paper = held(id);
            AccountId account = required(paper);
            if (keyFile.length > LARGEST_KEY_FILE_KIBIBYTES << 10) {
                throw new Refused(SignatureRefusal.KEY_FILE_TOO_BIG, LARGEST_KEY_FILE_KIBIBYTES);
            }
            byte[] soFar = book.papers.latest(id.value()).map(SignedPaper::content).orElseGet(paper::pdf);
            return keep(paper, SignPdf.sign(soFar, keyFile, password, clerk.now()), true, account);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Takes in a paper that was signed elsewhere, as with a USB token: the PDF as it was last downloaded here, with signatures behind.
     *
     * @throws Refused with a {@link SignatureRefusal} or {@link vn.danban.upload.UploadRefusal}
     */
    @Transactional
    public SignedPaper bring(PaperId id, byte[] signed) {
        KeptPaper paper = held(id);
        AccountId account = required(paper);
        if (signed.length > 0 && signed.length <= TakeInFile.LARGEST_BYTES && signed[0] != '%') {
            throw new Refused(SignatureRefusal.NOT_A_PDF);
        }
        return keep(paper, TakeInFile.take("", signed).content(), false, account);
    }

    /**
     * The paper with all its signatures; empty when nobody has signed.
     *
     * @throws Refused {@link GeneralRefusal#NOT_FOUND}, also when the caller may not have the paper
     */
    @ReadOnly
    public Optional<SignedPaper> signed(PaperId id) {
        papers.get(id);
        return book.papers.latest(id.value());
    }

    /** The same as it was taken in at a time, by its number. */
    @ReadOnly
    public SignedPaper signed(PaperId id, int number) {
        papers.get(id);
        return book.papers.find(id.value(), number).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** Who has signed, the first first; for whoever may have the paper. */
    @ReadOnly
    public List<PaperSignature> signatures(PaperId id) {
        papers.get(id);
        return book.signatures.findByPaperIdOrderByPosition(id);
    }

    private KeptPaper held(PaperId id) {
        KeptPaper paper = papers.get(id);
        hamlets.hold(paper.hamletId());
        return paper;
    }

    private AccountId required(KeptPaper paper) {
        return offices.require(paper.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD, Office.TEAM_LEADER);
    }

    private SignedPaper keep(KeptPaper paper, byte[] signed, boolean here, AccountId account) {
        List<VerifyPdfSignatures.Signer> signers = VerifyPdfSignatures.verify(paper.pdf(), signed);
        Optional<SignedPaper> before = book.papers.latest(paper.id().value());
        before.ifPresent(latest -> requireGoesOn(latest.content(), signed));
        int known = book.signatures.findByPaperIdOrderByPosition(paper.id()).size();
        if (signers.size() <= known) {
            throw new Refused(SignatureRefusal.NO_NEW_SIGNATURE);
        }
        Instant now = clerk.now();
        SignedPaper kept = book.papers.save(new SignedPaper(paper.id(), before.map(SignedPaper::number).orElse(0) + 1,
            Digest.of(signed).hex(), signed, here, account, now));
        List<PaperSignature> added = new ArrayList<>();
        for (int i = known; i < signers.size(); i++) {
            SignPdf.requireForSigning(signers.get(i).certificate(), signers.get(i).name(), now);
            added.add(signature(kept, i + 1, signers.get(i)));
        }
        book.signatures.saveAll(added);
        clerk.record(paper.hamletId(), here ? "PaperSigned" : "SignedPaperBrought", paper.id().text(),
            paper.kind() + " " + kept.digest() + " " + added.size());
        return kept;
    }

    private static void requireGoesOn(byte[] latest, byte[] signed) {
        if (Arrays.equals(latest, signed)) {
            throw new Refused(SignatureRefusal.NO_NEW_SIGNATURE);
        }
        if (signed.length < latest.length || !Arrays.equals(latest, 0, latest.length, signed, 0, latest.length)) {
            throw new Refused(SignatureRefusal.NOT_THE_LATEST);
        }
    }

    private PaperSignature signature(SignedPaper file, int position, VerifyPdfSignatures.Signer signer) {
        X509Certificate certificate = signer.certificate();
        try {
            return new PaperSignature(file.paperId(), position, file.number(), signer.name(),
                certificate.getSerialNumber().abs().toString(16).toUpperCase(Locale.ROOT), certificate.getIssuerX500Principal().getName(),
                Digest.of(certificate.getEncoded()).hex(), certificate.getNotAfter().toInstant(), signer.at(),
                book.anchors.lead(certificate, signer.others(), file.broughtAt()));
        } catch (CertificateEncodingException noneThatWasVerified) {
            throw new IllegalStateException(noneThatWasVerified);
        }
    }
}
