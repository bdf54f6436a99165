package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.danban.enclosure.FiledPaper;
import vn.danban.enclosure.MatterPaper;
import vn.danban.enclosure.MatterPapers;
import vn.danban.enclosure.ui.EnclosureNavigation;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterVersion;
import vn.danban.matter.Settlement;
import vn.danban.matter.Wordings;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.ui.Badge;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;

/** What is decided: the words, which version of them, and the papers that belong to them. */
@Singleton
class ContentCards {
    private static final int SHORT_HASH = 12;

    private final Wordings wordings;
    private final MatterPapers papers;

    ContentCards(Wordings wordings, MatterPapers papers) {
        this.wordings = wordings;
        this.papers = papers;
    }

    Card words(Matter matter) {
        Paragraph question = new Paragraph(matter.question());
        question.addClassName("strong");
        Card content = new Card(text("matter.content"));
        if (!matter.body().isEmpty()) {
            Paragraph body = new Paragraph(matter.body());
            body.addClassName("prose");
            content.add(body);
        }
        content.add(Words.muted(text("matter.question")), question, version(matter));
        return content;
    }

    private Component version(Matter matter) {
        List<MatterVersion> all = wordings.of(matter.id());
        MatterVersion newest = all.getLast();
        Optional<Settlement> settled = wordings.settlement(matter.id());
        Paragraph which = Words.small(settled
            .map(since -> text("wordings.settled", since.version(), Moments.day(since.at())))
            .orElseGet(() -> text(all.size() == 1 ? "wordings.first" : "wordings.newest", newest.number(), Moments.day(newest.at()))));
        Div links = new Div();
        links.addClassName("quiet-links");
        if (all.size() > 1) {
            links.add(new Anchor(MatterNavigation.difference(matter.id(), newest.number() - 1, newest.number()), text("wordings.what-changed")));
        }
        links.add(new Anchor(MatterNavigation.versions(matter.id()), text("wordings.all", all.size())));
        Div version = new Div(which, hash(newest.hash()), links);
        version.addClassName("version");
        return version;
    }

    /** Short, and whole for whoever wants to compare it. */
    static NativeDetails hash(String hash) {
        Code whole = new Code(hash);
        whole.addClassName("hash");
        return new NativeDetails(text("wordings.hash", hash.substring(0, SHORT_HASH)), new Div(whole, Words.small(text("wordings.hash-about"))));
    }

    /** None where the matter has no papers. */
    Optional<Card> papers(Matter matter) {
        List<FiledPaper> filed = papers.of(matter.id());
        if (filed.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("papers");
        filed.forEach(paper -> list.add(line(matter, paper)));
        Card card = new Card(text("papers.title"), list);
        if (matter.settled()) {
            card.add(Words.small(text("papers.decided-with")));
        }
        return Optional.of(card);
    }

    private ListItem line(Matter matter, FiledPaper paper) {
        MatterPaper newest = paper.newest();
        if (paper.isWithdrawn()) {
            return new ListItem(new Span(newest.title()), small(text("papers.withdrawn", Moments.day(paper.withdrawal().orElseThrow().at()),
                Labels.of(paper.withdrawal().orElseThrow().office()), paper.withdrawal().orElseThrow().reason())));
        }
        ListItem line = new ListItem(file(matter, newest, newest.title()), small(about(newest)));
        if (matter.settled()) {
            line.add(newest.beforeVote() ? new Badge(text("papers.before"), Badge.Tone.GOOD) : new Badge(text("papers.after"), Badge.Tone.DUE));
        }
        if (!paper.earlier().isEmpty()) {
            Div earlier = new Div();
            paper.earlier().forEach(older -> earlier.add(new Div(file(matter, older, older.name()), small(about(older)))));
            line.add(new NativeDetails(text("papers.earlier", paper.earlier().size()), earlier));
        }
        return line;
    }

    private static Anchor file(Matter matter, MatterPaper paper, String words) {
        Anchor file = new Anchor(EnclosureNavigation.download(matter.id(), paper.id()), words);
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", paper.name());
        return file;
    }

    private static String about(MatterPaper paper) {
        return text("papers.about", paper.kind().extension().toUpperCase(Locale.ROOT), EnclosureNavigation.size(paper.size()),
            Moments.day(paper.at()), Labels.of(paper.office()));
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("small", "muted", "below");
        return small;
    }

    private static String text(String key, Object... details) {
        return I18NProvider.translate(key, details);
    }
}
