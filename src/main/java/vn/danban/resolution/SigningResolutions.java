package vn.danban.resolution;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danban.access.AccountId;
import vn.danban.access.Accounts;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperKind;
import vn.danban.papers.PaperSignature;
import vn.danban.papers.SignedPaper;
import vn.danban.papers.SigningPapers;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.resolution.Signature.Manner;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.roll.PlainForm;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.PlainWords;
import vn.danban.shared.Refused;

/**
 * The head records who signed the fixed decision (Law 10/2022 Art. 20(2)g): by hand, with a scan that shows it, or electronically, where
 * only a signature counts that was checked to stand under the paper of this very version.
 */
@Singleton
public class SigningResolutions {
    private static final int LONGEST_REASON = 500;

    private final Dossiers dossiers;
    private final Evidence evidence;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    SigningResolutions(Dossiers dossiers, Evidence evidence, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** Where signatures and the files that show them are. */
    @Singleton
    record Evidence(SignatureRepository signatures, KeepingPapers papers, SigningPapers signing, Accounts accounts) {}

    /**
     * Records signatures by hand that one scan shows.
     *
     * @param hash of the version that was signed; refused when another stands fixed
     * @return the four, as far as they have signed
     * @throws Refused with a {@link SigningRefusal}
     */
    @Transactional
    public Set<Signatory> record(MatterId id, String hash, Set<Signatory> signed, SignedFile file) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        FixedResolution fixed = requireUnsigned(id, hash, signed);
        evidence.signatures.keep(id, fixed.version(), file.digest(), file.name(), file.mediaType(), file.content());
        save(matter, fixed, signed, Manner.INK, file, head);
        return dossiers.of(id).signatories();
    }

    /** The paper that is signed electronically: the version that stands fixed, with its annex; empty for whoever may not have it. */
    @ReadOnly
    public Optional<KeptPaper> paper(MatterId id) {
        return dossiers.of(id).standing().flatMap(this::paper);
    }

    /**
     * Counts electronic signatures under the paper of this version for those of the four who made them. Where the certificate bears another
     * name than the decision, or the signed paper was brought by another account than that of whoever signed, the head says in a note how
     * she knows whose it is.
     *
     * @param whose position of a signature in the signed paper, and who made it
     * @param note  at most 500 characters; may be empty where nothing has to be explained
     * @return the four, as far as they have signed
     * @throws Refused with a {@link SigningRefusal}
     */
    @Transactional
    public Set<Signatory> count(MatterId id, String hash, Map<Integer, Signatory> whose, String note) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        FixedResolution fixed = requireUnsigned(id, hash, new HashSet<>(whose.values()));
        String words = PlainWords.of(note, LONGEST_REASON, SigningRefusal.NOTE_TOO_LONG);
        KeptPaper paper = paper(fixed).orElseThrow(() -> new Refused(SigningRefusal.NO_SUCH_SIGNATURE));
        List<Signature.Electronic> counted = new ArrayList<>();
        for (Map.Entry<Integer, Signatory> one : new TreeMap<>(whose).entrySet()) {
            counted.add(counted(fixed, requireSignature(paper, one.getKey()), one.getValue(), words));
        }
        requireEachOnce(fixed, paper, counted);
        SignedPaper signed = evidence.signing.signed(paper.id()).orElseThrow();
        SignedFile file = SignedFile.of(paper, signed);
        evidence.signatures.keep(id, fixed.version(), file.digest(), file.name(), file.mediaType(), file.content());
        save(matter, fixed, new HashSet<>(whose.values()), Manner.ELECTRONIC, file, head);
        counted.forEach(one -> {
            evidence.signatures.count(id, one.version(), one.signatory(), paper.id().value(), one.position(), one.nameMatches(),
                one.broughtBySigner(), one.note());
            clerk.record(matter.hamletId(), "ElectronicSignatureCounted", id.text(), one.signatory() + " " + one.position()
                + (one.nameMatches() ? "" : " other name") + (one.broughtBySigner() ? "" : " brought by another")
                + (one.note() == null ? "" : " note: " + one.note()));
        });
        return dossiers.of(id).signatories();
    }

    /** Which electronic signatures count under the version that stands; for whoever may have its paper. */
    @ReadOnly
    public List<Signature.Electronic> electronic(MatterId id) {
        return dossiers.of(id).standing().filter(fixed -> paper(fixed).isPresent())
            .map(fixed -> evidence.signatures.electronic(id, fixed.version())).orElse(List.of());
    }

    /** Whether the certificate bears the name that stands under the decision for her: for pages, to propose whose it is. */
    @ReadOnly
    public boolean sameName(MatterId id, PaperSignature signature, Signatory signatory) {
        return PlainForm.sameName(signature.name(), dossiers.of(id).standing().orElseThrow().name(signatory));
    }

    /** Whether the account that brought it is hers; for a household, whose people need no account, one of the two officers brings it. */
    @ReadOnly
    public boolean broughtBySigner(MatterId id, PaperSignature signature, Signatory signatory) {
        AccountId by = evidence.signing.signed(signature.paperId(), signature.file()).broughtBy();
        HamletId hamlet = dossiers.matter(id).hamletId();
        boolean head = offices.holds(by, hamlet, Office.HAMLET_HEAD);
        boolean front = offices.holds(by, hamlet, Office.FRONT_COMMITTEE_HEAD);
        return switch (signatory) {
            case HAMLET_HEAD -> head;
            case FRONT_COMMITTEE_HEAD -> front;
            case FIRST_REPRESENTATIVE, SECOND_REPRESENTATIVE -> head || front;
        };
    }

    /** Whether certificate and account alone show that it is hers: for pages, to ask for a note where they do not. */
    @ReadOnly
    public boolean fits(MatterId id, PaperSignature signature, Signatory signatory) {
        return sameName(id, signature, signatory) && broughtBySigner(id, signature, signatory);
    }

    /**
     * Puts the right scan in the place of a wrong one. The wrong one stays on file, with the reason.
     *
     * @param digest of the wrong one
     * @throws Refused with a {@link SigningRefusal}
     */
    @Transactional
    public void correct(MatterId id, String digest, SignedFile right, String reason) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        String why = PlainWords.given(reason, LONGEST_REASON, SigningRefusal.CORRECTION_REASON_MISSING_OR_TOO_LONG);
        int version = dossiers.of(id).standing().orElseThrow(() -> new Refused(SigningRefusal.NOT_FIXED)).version();
        scans(id).stream().filter(scan -> scan.digest().equals(digest) && scan.reason() == null).findFirst()
            .orElseThrow(() -> new Refused(SigningRefusal.NO_SUCH_SCAN));
        if (scans(id).stream().anyMatch(scan -> scan.digest().equals(right.digest()))) {
            throw new Refused(SigningRefusal.SAME_SCAN);
        }
        evidence.signatures.keep(id, version, right.digest(), right.name(), right.mediaType(), right.content());
        evidence.signatures.correct(id, version, digest, right.digest(), why, head.value(), clerk.now());
        clerk.record(matter.hamletId(), "ScanCorrected", id.text(), digest + " " + right.digest() + " " + why);
    }

    /** The scans under the version that stands, wrong ones too, the first first; none for whoever may not see them. */
    @ReadOnly
    public List<Signature.Scan> scans(MatterId id) {
        Dossier dossier = dossiers.of(id);
        if (dossier.standing().isEmpty() || !maySeeFiles(dossiers.matter(id), dossier)) {
            return List.of();
        }
        int version = dossier.standing().get().version();
        Map<String, String> names = evidence.signatures.names(id, version).stream()
            .collect(Collectors.toMap(Signature.FileName::digest, Signature.FileName::name));
        Map<String, Signature.Correction> wrong = evidence.signatures.corrections(id, version).stream()
            .collect(Collectors.toMap(Signature.Correction::digest, Function.identity()));
        Stream<Signature.Scan> recorded = dossier.signedFiles().stream().filter(one -> one.manner() == Manner.INK)
            .map(one -> scan(version, one.digest(), names, wrong, new Entry(one.recordedBy(), one.recordedAt())));
        Stream<Signature.Scan> corrected = evidence.signatures.corrections(id, version).stream()
            .map(one -> scan(version, one.byDigest(), names, wrong, new Entry(one.correctedBy(), one.correctedAt())));
        return Stream.concat(recorded, corrected).toList();
    }

    /**
     * A signed file: for the head, the head of the Front committee, and, once it was sent to them, the offices of the commune.
     *
     * @throws Refused {@link GeneralRefusal#NOT_ALLOWED} or {@link GeneralRefusal#NOT_FOUND}
     */
    @Transactional
    public SignedFile file(MatterId id, int version, String digest) {
        if (!maySeeFiles(dossiers.matter(id), dossiers.of(id))) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return evidence.signatures.file(id, version, digest).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    private boolean maySeeFiles(Matter matter, Dossier dossier) {
        return offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)
            || dossier.wasSent() && offices.mayActAs(hamlets.get(matter.hamletId()).communeId(),
                Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
    }

    private record Entry(AccountId by, Instant at) {}

    private Signature.Scan scan(int version, String digest, Map<String, String> names, Map<String, Signature.Correction> wrong, Entry entry) {
        return new Signature.Scan(version, digest, names.get(digest), evidence.accounts.displayName(entry.by), entry.at,
            Optional.ofNullable(wrong.get(digest)).map(Signature.Correction::reason).orElse(null));
    }

    private Optional<KeptPaper> paper(FixedResolution fixed) {
        return evidence.papers.ofVersion(fixed.matterId().value(), PaperKind.MINUTES, fixed.hash());
    }

    private FixedResolution requireUnsigned(MatterId id, String hash, Set<Signatory> signed) {
        Dossier dossier = dossiers.of(id);
        FixedResolution fixed = dossier.standing().orElseThrow(() -> new Refused(SigningRefusal.NOT_FIXED));
        if (!fixed.hash().equals(hash)) {
            throw new Refused(SigningRefusal.OTHER_VERSION);
        }
        if (signed.isEmpty()) {
            throw new Refused(SigningRefusal.NOBODY_NAMED);
        }
        signed.stream().filter(dossier.signatories()::contains).findFirst().ifPresent(twice -> {
            throw new Refused(SigningRefusal.SIGNED_BEFORE, fixed.name(twice));
        });
        return fixed;
    }

    private PaperSignature requireSignature(KeptPaper paper, int position) {
        return evidence.signing.signatures(paper.id()).stream().filter(one -> one.position() == position).findFirst()
            .orElseThrow(() -> new Refused(SigningRefusal.NO_SUCH_SIGNATURE));
    }

    private Signature.Electronic counted(FixedResolution fixed, PaperSignature signature, Signatory signatory, String note) {
        boolean named = sameName(fixed.matterId(), signature, signatory);
        boolean brought = broughtBySigner(fixed.matterId(), signature, signatory);
        if (!(named && brought) && note.isEmpty()) {
            throw new Refused(SigningRefusal.NOTE_MISSING, signature.name(), fixed.name(signatory));
        }
        return new Signature.Electronic(fixed.matterId(), fixed.version(), signatory, signature.paperId(), signature.position(), named, brought,
            named && brought ? null : note);
    }

    private void requireEachOnce(FixedResolution fixed, KeptPaper paper, List<Signature.Electronic> counted) {
        Set<Integer> before = evidence.signatures.electronic(fixed.matterId(), fixed.version()).stream()
            .map(Signature.Electronic::position).collect(Collectors.toSet());
        Set<Signatory> named = new HashSet<>();
        for (Signature.Electronic one : counted) {
            if (before.contains(one.position()) || !named.add(one.signatory())) {
                throw new Refused(SigningRefusal.COUNTED_BEFORE, requireSignature(paper, one.position()).name());
            }
        }
    }

    private void save(Matter matter, FixedResolution fixed, Set<Signatory> signed, Manner manner, SignedFile file, AccountId head) {
        evidence.signatures.saveAll(signed.stream().map(signatory -> new Signature(fixed.matterId(), fixed.version(), signatory,
            matter.hamletId(), fixed.hash(), manner, file.digest(), head, clerk.now())).toList());
        clerk.record(matter.hamletId(), "ResolutionSigned", fixed.matterId().text(), manner + " " + file.digest() + " " + signed.size());
    }
}
