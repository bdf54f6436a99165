package vn.danban.enclosure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.PlainWords;
import vn.danban.shared.Refused;
import vn.danban.upload.TakeInFile;
import vn.danban.upload.TakenFile;

/** The head or the head of the Front committee files the papers of a matter; nothing filed is ever overwritten. */
@Singleton
public class FilingPapers {
    public static final int MOST_PAPERS = 20;
    private static final int MOST_FILES = 60;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 300;

    private final Matters matters;
    private final MatterPapers papers;
    private final Cabinet cabinet;
    private final HoldingOffices offices;
    private final Clerk clerk;

    FilingPapers(Matters matters, MatterPapers papers, Cabinet cabinet, HoldingOffices offices, Clerk clerk) {
        this.matters = matters;
        this.papers = papers;
        this.cabinet = cabinet;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** Where papers are put. */
    @Singleton
    record Cabinet(MatterPaperRepository papers, PaperContentRepository contents, WithdrawalRepository withdrawals) {}

    /** A file as somebody hands it in. */
    public record HandedIn(String name, byte[] content) {}

    /** Who files, and in which office. */
    private record Filer(AccountId account, Office office) {}

    /**
     * Files a paper. After households were asked to decide it is marked as later.
     *
     * @param title what it is, in words: 1–120 characters
     * @throws Refused with a {@link PaperRefusal} or {@link vn.danban.upload.UploadRefusal}
     */
    @Transactional
    public MatterPaper file(MatterId id, String title, HandedIn file) {
        Matter matter = held(id);
        Filer filer = filer(matter);
        String words = PlainWords.given(title, LONGEST_TITLE, PaperRefusal.PAPER_TITLE_MISSING_OR_TOO_LONG);
        List<FiledPaper> there = papers.of(id);
        if (there.stream().filter(paper -> !paper.isWithdrawn()).count() >= MOST_PAPERS) {
            throw new Refused(PaperRefusal.TOO_MANY_PAPERS, MOST_PAPERS);
        }
        return store(matter, filer, words, file, null);
    }

    /** Files a newer version of a paper, as long as nobody was asked to decide with it; the older one stays readable. */
    @Transactional
    public MatterPaper replace(MatterId id, MatterPaperId paperId, HandedIn file) {
        Matter matter = held(id);
        Filer filer = filer(matter);
        MatterPaper older = changeable(matter, paperId).newest();
        return store(matter, filer, older.title(), file, paperId);
    }

    /** Takes a paper back with all its versions, as long as nobody was asked to decide with it. */
    @Transactional
    public void withdraw(MatterId id, MatterPaperId paperId, String reason) {
        Matter matter = held(id);
        Filer filer = filer(matter);
        FiledPaper paper = changeable(matter, paperId);
        String why = PlainWords.given(reason, LONGEST_REASON, PaperRefusal.WITHDRAWAL_REASON_MISSING_OR_TOO_LONG);
        cabinet.withdrawals().save(new PaperWithdrawal(paper.newest().id(), filer.account, filer.office, why, clerk.now()));
        clerk.record(matter.hamletId(), "PaperWithdrawn", paperId.text(), why);
    }

    private Matter held(MatterId id) {
        return matters.hold(id);
    }

    private Filer filer(Matter matter) {
        AccountId account = offices.require(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD);
        boolean head = offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD);
        return new Filer(account, head ? Office.HAMLET_HEAD : Office.FRONT_COMMITTEE_HEAD);
    }

    private FiledPaper changeable(Matter matter, MatterPaperId id) {
        List<FiledPaper> all = papers.of(matter.id());
        if (all.stream().anyMatch(paper -> paper.earlier().stream().anyMatch(older -> older.id().equals(id)))) {
            throw new Refused(PaperRefusal.ALREADY_REPLACED);
        }
        FiledPaper found = all.stream().filter(paper -> paper.newest().id().equals(id)).findFirst()
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        if (found.isWithdrawn()) {
            throw new Refused(PaperRefusal.ALREADY_WITHDRAWN);
        }
        if (matter.settled()) {
            throw new Refused(PaperRefusal.DECIDED_WITH_THIS_PAPER);
        }
        return found;
    }

    private MatterPaper store(Matter matter, Filer filer, String title, HandedIn file, @Nullable MatterPaperId replaced) {
        if (cabinet.papers().findByMatterIdOrderById(matter.id()).size() >= MOST_FILES) {
            throw new Refused(PaperRefusal.TOO_MANY_VERSIONS, MOST_FILES);
        }
        TakenFile taken = TakeInFile.take(file.name, file.content);
        MatterPaper paper = cabinet.papers().save(new MatterPaper(new MatterPaperId(clerk.newId()), matter.id(), title, taken.name(),
            taken.kind(), Digest.of(taken.content()).hex(), taken.content().length, filer.account, filer.office, clerk.now(),
            !matter.settled(), replaced));
        cabinet.contents().save(new PaperContent(paper.id(), taken.content()));
        clerk.record(matter.hamletId(), replaced == null ? "PaperFiled" : "PaperReplaced", paper.id().text(),
            paper.name() + " " + paper.hash());
        return paper;
    }
}
