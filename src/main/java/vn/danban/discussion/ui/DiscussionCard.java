package vn.danban.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.discussion.DiscussedItem;
import vn.danban.discussion.Discussion;
import vn.danban.discussion.ItemKind;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.Words;

/** How far a discussion has come, the newest of what was said, and the way to the whole of it. */
class DiscussionCard extends Card {
    private static final int SHOWN = 2;
    private static final int LONGEST = 160;

    DiscussionCard(Discussion discussion) {
        super(I18NProvider.translate("discussion.title"));
        int questions = discussion.shown(ItemKind.QUESTION);
        int amendments = discussion.shown(ItemKind.AMENDMENT);
        if (discussion.items().isEmpty()) {
            add(new Paragraph(getTranslation(discussion.stage().takesQuestions() ? "discussion.nothing-yet" : "discussion.nothing-said")));
        } else {
            add(new Paragraph(getTranslation("discussion.count-questions", questions, discussion.waiting(ItemKind.QUESTION))),
                new Paragraph(getTranslation("discussion.count-amendments", amendments, discussion.waiting(ItemKind.AMENDMENT))));
            if (discussion.hidden() > 0) {
                add(Words.small(getTranslation("discussion.count-hidden", discussion.hidden())));
            }
            newest(discussion);
        }
        add(new ButtonBar(ButtonLink.secondary(DiscussionNavigation.discussion(discussion.matter().id()),
            getTranslation(discussion.stage().takesQuestions() ? "discussion.take-part" : "discussion.read"))));
    }

    private void newest(Discussion discussion) {
        discussion.of(ItemKind.QUESTION).reversed().stream().filter(item -> !item.isHidden()).limit(SHOWN).forEach(item -> {
            Div line = new Div(new Paragraph(shortened(item)), Words.small(Spoken.by(item.item())));
            line.addClassName("said");
            line.add(new StateBadge(item));
            add(line);
        });
    }

    private static String shortened(DiscussedItem item) {
        String words = item.item().words();
        return "“" + (words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + "…") + "”";
    }
}
