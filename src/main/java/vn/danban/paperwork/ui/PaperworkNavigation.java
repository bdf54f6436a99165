package vn.danban.paperwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.SignedPaper;
import vn.danban.papers.SigningPapers;
import vn.danban.ui.Outcome;

/** Where the papers of a matter are, and what other pages show of one. */
public final class PaperworkNavigation {
    static final String PAPERS_ROUTE = MatterNavigation.MATTER_ROUTE + "/giay-to";
    static final String PAPER_ROUTE = PAPERS_ROUTE + "/:paperId";

    private PaperworkNavigation() {}

    public static String papers(MatterId id) {
        return MatterNavigation.matter(id) + "/giay-to";
    }

    /** One paper with its signatures. */
    static String paper(KeptPaper paper) {
        return papers(new MatterId(paper.subject())) + "/" + paper.id().text();
    }

    /** The paper with all its signatures, or as it was made while it has none; asked for again when it is fetched. */
    static Anchor signedFile(KeptPaper paper, SigningPapers signing, String words) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] pdf = signing.signed(paper.id()).map(SignedPaper::content).orElseGet(paper::pdf);
            return new DownloadResponse(new ByteArrayInputStream(pdf), paper.kind().fileName() + "-" + paper.number() + ".pdf",
                "application/pdf", pdf.length);
        }), words);
        link.addClassNames("btn", "ghost");
        return link;
    }

    /** The signing of one paper, as a part of other pages. */
    @Singleton
    public static final class SigningParts {
        private final KeepingPapers keeping;
        private final SigningPapers signing;

        SigningParts(KeepingPapers keeping, SigningPapers signing) {
            this.keeping = keeping;
            this.signing = signing;
        }

        /**
         * @param outcome    where the page says what became of an act
         * @param afterwards shows the page anew
         */
        public Component of(KeptPaper paper, Outcome outcome, Runnable afterwards) {
            return new SigningCard(keeping.get(paper.id()), signing, outcome, afterwards);
        }

        /** The paper with all its signatures, to be downloaded. */
        public Component signedFile(KeptPaper paper, String words) {
            return PaperworkNavigation.signedFile(paper, signing, words);
        }
    }
}
