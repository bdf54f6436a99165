package vn.danban.papers;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.danban.access.AccountId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Makes papers, keeps them as they were made, and hands them to whoever may have them. */
@Singleton
public class KeepingPapers {
    private final PaperRepository papers;
    private final Press press;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    KeepingPapers(PaperRepository papers, Press press, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.papers = papers;
        this.press = press;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** What turns data into papers. */
    @Singleton
    record Press(WritePaper writing, ObjectMapper json, Collection<ChosenSources> chosen) {
        /** What the commune chose; where nobody knows of choices, the source that comes with the program. */
        ChosenSources.Source source(PaperKind kind, Hamlet hamlet, LocalDate day) {
            return chosen.stream().map(sources -> sources.of(kind.made(), hamlet.communeId(), day)).findFirst()
                .orElseGet(() -> new ChosenSources.Source(WritePaper.builtIn(kind), false));
        }
    }

    /**
     * Makes a paper; whoever calls has checked that the signed-in account may have it made.
     *
     * @param data values for the placeholders of the source: strings, numbers, truth values, and lists and maps of them
     */
    @Transactional
    public KeptPaper make(PaperKind kind, HamletId hamletId, UUID subject, Map<String, Object> data, AccountId maker) {
        Hamlet hamlet = hamlets.get(hamletId);
        ChosenSources.Source source = press.source(kind, hamlet, clerk.today());
        Map<String, Object> values = new LinkedHashMap<>(data);
        values.put(WritePaper.CONFIRMED, source.confirmed());
        String xhtml = press.writing.write(kind, source.text(), values, hamlet.demo());
        byte[] pdf = RenderPdf.render(xhtml);
        byte[] docx = RenderDocx.render(xhtml);
        KeptPaper kept = papers.save(new KeptPaper(new PaperId(clerk.newId()), hamletId, subject, kind,
            papers.countBySubjectAndKind(subject, kind) + 1, json(values), Digest.of(source.text()).hex(), pdf, docx,
            Digest.of(pdf).hex(), Digest.of(docx).hex(), maker, clerk.now()));
        clerk.record(hamletId, "PaperMade", kept.id().text(), kind + " " + kept.pdfDigest());
        return kept;
    }

    /** The papers about something that whoever is looking may have, the newest first. */
    @ReadOnly
    public List<KeptPaper> about(UUID subject) {
        return papers.findBySubjectOrderByIdDesc(subject).stream().filter(this::mayHave).toList();
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND}, also for a paper that names people and the caller may not have */
    @ReadOnly
    public KeptPaper get(PaperId id) {
        return papers.findById(id).filter(this::mayHave).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /**
     * The paper made of one version of a document.
     *
     * @param hash of the version, as its data names it
     * @return empty, also when the caller may not have it
     */
    @ReadOnly
    public Optional<KeptPaper> ofVersion(UUID subject, PaperKind kind, String hash) {
        return papers.ofVersion(subject, kind, hash).filter(this::mayHave);
    }

    private boolean mayHave(KeptPaper paper) {
        return paper.kind().isPublic() || offices.mayActAs(paper.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)
            || paper.kind() == PaperKind.REGISTER && offices.mayActAs(paper.hamletId(), Office.TEAM_LEADER, Office.TEAM_MEMBER)
            || paper.kind() == PaperKind.MINUTES && offices.mayActAs(hamlets.get(paper.hamletId()).communeId(),
                Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
    }

    private String json(Map<String, Object> data) {
        try {
            return press.json.writeValueAsString(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
