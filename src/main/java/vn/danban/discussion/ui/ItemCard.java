package vn.danban.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import vn.danban.discussion.AmendmentDecision;
import vn.danban.discussion.Answer;
import vn.danban.discussion.DiscussedItem;
import vn.danban.discussion.ItemKind;
import vn.danban.discussion.Moderation;
import vn.danban.discussion.ModerationEntry;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;

/** A question with its answers, or an amendment beside the words it is about and what became of it. */
class ItemCard extends Article {
    private final transient DiscussedItem item;

    ItemCard(DiscussedItem item, LocalDate today) {
        this.item = item;
        addClassName("discussed");
        setId("y-" + item.id().text());
        H3 who = new H3(item.readable() ? Spoken.by(item.item()) : getTranslation("discussion.not-named"));
        Span when = new Span(Spoken.since(item, today));
        when.addClassNames("small", "muted");
        Div head = new Div(who, when, new StateBadge(item));
        head.addClassName("discussed-head");
        add(head);
        moderation();
        if (!item.readable()) {
            return;
        }
        if (item.item().kind() == ItemKind.QUESTION) {
            add(prose(item.item().words()));
            item.answers().forEach(answer -> add(answer(answer)));
        } else {
            add(proposal());
            add(Words.small(getTranslation("discussion.because")), prose(item.item().reason()));
            item.decision().ifPresent(decision -> add(decision(decision)));
        }
    }

    private void moderation() {
        item.moderation().because().ifPresent(because -> {
            boolean hidden = item.moderation().state() == Moderation.State.HIDDEN;
            Paragraph line = new Paragraph(sentence(hidden ? "discussion.hidden-line" : "discussion.hiding-asked-line", because));
            line.addClassNames("notice", hidden ? "problem" : "warn");
            add(line);
            if (hidden && item.readable()) {
                add(Words.small(getTranslation("discussion.hidden-but-you")));
            }
        });
    }

    static String sentence(String key, ModerationEntry entry) {
        String ground = entry.ground() == null ? "" : Labels.of(entry.ground());
        return I18NProvider.translate(key, Moments.day(entry.at()), Labels.of(entry.office()), ground, entry.words());
    }

    private Component proposal() {
        Div columns = new Div();
        columns.addClassName("proposal");
        if (!item.item().isAddition()) {
            columns.add(side("discussion.now", item.item().passage(), "passage"));
        }
        columns.add(side(item.item().isAddition() ? "discussion.to-add" : "discussion.to-be", item.item().words(), "proposed"));
        return columns;
    }

    private Component side(String key, String words, String className) {
        Div side = new Div(Words.small(getTranslation(key, item.item().version())), prose(words));
        side.addClassName(className);
        return side;
    }

    private Component answer(Answer answer) {
        String key = answer.number() == 1 ? "discussion.answered-on" : "discussion.added-on";
        Div said = new Div(Words.small(getTranslation(key, Moments.day(answer.at()))), prose(answer.words()));
        said.addClassName("answer");
        return said;
    }

    private Component decision(AmendmentDecision decision) {
        Div said = new Div(prose(decision.reason()));
        said.addClassName("answer");
        if (decision.isTakenOver()) {
            said.addComponentAsFirst(Words.small(getTranslation("discussion.taken-over-on", Moments.day(decision.at()), decision.version())));
            said.add(new Anchor(MatterNavigation.difference(item.item().matterId(), decision.version() - 1, decision.version()),
                getTranslation("discussion.see-version", decision.version())));
        } else {
            said.addComponentAsFirst(Words.small(getTranslation("discussion.declined-on", Moments.day(decision.at()))));
        }
        return said;
    }

    private static Paragraph prose(String words) {
        Paragraph prose = new Paragraph(words);
        prose.addClassName("prose");
        return prose;
    }
}
