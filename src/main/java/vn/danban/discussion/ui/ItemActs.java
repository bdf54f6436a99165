package vn.danban.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.danban.discussion.AmendedText;
import vn.danban.discussion.DiscussedItem;
import vn.danban.discussion.DiscussionItem;
import vn.danban.discussion.HidingGround;
import vn.danban.discussion.ItemKind;
import vn.danban.discussion.ItemState;
import vn.danban.discussion.Moderation.Moderator;
import vn.danban.matter.Matter;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Draft;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;

/** What the head and the head of the Front can do about one item; nothing for anybody else. */
class ItemActs {
    private final DiscussionView.Acts acts;
    private final Matter matter;
    private final int version;
    private final Moderator me;
    private final Consumer<String> done;

    /**
     * @param version the newest version of the matter's words
     * @param done    told, with the sentence to show, when something was done
     */
    ItemActs(DiscussionView.Acts acts, Matter matter, int version, Moderator me, Consumer<String> done) {
        this.acts = acts;
        this.matter = matter;
        this.version = version;
        this.me = me;
        this.done = done;
    }

    Optional<Component> of(DiscussedItem item) {
        ButtonBar bar = new ButtonBar();
        if (me.head() && !item.isHidden()) {
            if (item.item().kind() == ItemKind.QUESTION) {
                boolean first = item.answers().isEmpty();
                bar.add(first ? ButtonBar.primary(text("discussion.answer"), () -> answer(item))
                    : ButtonBar.secondary(text("discussion.add-to-answer"), () -> answer(item)));
            } else if (item.state() == ItemState.OPEN) {
                bar.add(ButtonBar.primary(text("discussion.take-over"), () -> takeOver(item)),
                    ButtonBar.secondary(text("discussion.decline"), () -> decline(item)));
            }
        }
        moderation(bar, item);
        return bar.getComponentCount() == 0 ? Optional.empty() : Optional.of(bar);
    }

    private void moderation(ButtonBar bar, DiscussedItem item) {
        switch (item.moderation().state()) {
            case SHOWN -> bar.add(ButtonBar.quiet(text("discussion.hide"), () -> hide(item)));
            case HIDING_ASKED -> {
                if (item.moderation().mayConfirm(me)) {
                    bar.add(ButtonBar.danger(text("discussion.confirm-hiding"), () -> confirm(item)));
                }
                bar.add(ButtonBar.secondary(text("discussion.drop-hiding"), () -> withWords("discussion.drop-hiding", "discussion.drop-text",
                    words -> acts.moderating().drop(item.id(), words), "discussion.dropped")));
            }
            case HIDDEN -> bar.add(ButtonBar.secondary(text("discussion.show-again"), () -> withWords("discussion.show-again",
                "discussion.show-text", words -> acts.moderating().show(item.id(), words), "discussion.shown")));
        }
    }

    private void answer(DiscussedItem item) {
        String draft = "answer-" + item.id().text() + "-" + item.answers().size();
        TextArea words = area("discussion.answer-words");
        Draft.part(words, "tra-loi");
        Div field = new Div(words);
        Draft.keep(field, draft);
        new FormDialog(text(item.answers().isEmpty() ? "discussion.answer" : "discussion.add-to-answer"), quoted(item.item().words()), field)
            .act(text("discussion.answer-act"), () -> {
                acts.answering().answer(item.id(), words.getValue());
                Draft.forget(draft);
                done.accept(text("discussion.answered"));
            }).orLeave().open();
    }

    private void takeOver(DiscussedItem item) {
        DiscussionItem said = item.item();
        TextArea note = area("discussion.note");
        note.setValue(text("discussion.note-suggested", Spoken.by(said)));
        FormDialog dialog = new FormDialog(text("discussion.take-over"));
        boolean fits = AmendedText.of(matter, said).isPresent();
        dialog.add(new Paragraph(text(fits ? "discussion.take-over-text" : "discussion.passage-changed")), quoted(said.words()), note);
        if (version > said.version()) {
            Select<Integer> in = new Select<>();
            in.setLabel(text("discussion.in-version"));
            in.setItems(IntStream.rangeClosed(said.version() + 1, version).boxed().toList());
            in.setItemLabelGenerator(number -> text("wordings.number", number));
            in.setValue(version);
            dialog.add(in);
            dialog.act(text("discussion.taken-over-act"), () -> {
                acts.deciding().takenOver(said.id(), in.getValue(), note.getValue());
                done.accept(text("discussion.taken-over", in.getValue()));
            });
        } else {
            dialog.add(new Anchor(MatterNavigation.reword(matter.id()), text("discussion.reword-instead")));
        }
        if (fits) {
            dialog.act(text("discussion.take-over-act", version + 1), () -> {
                acts.deciding().takeOver(said.id(), note.getValue());
                done.accept(text("discussion.taken-over", version + 1));
            });
        }
        dialog.orLeave().open();
    }

    private void decline(DiscussedItem item) {
        TextArea reason = area("discussion.decline-reason");
        new FormDialog(text("discussion.decline"), quoted(item.item().words()), reason)
            .act(text("discussion.decline"), () -> {
                acts.deciding().decline(item.id(), reason.getValue());
                done.accept(text("discussion.declined"));
            }).orLeave().open();
    }

    private void hide(DiscussedItem item) {
        boolean needsTwo = item.item().kind() == ItemKind.QUESTION && me.head();
        Select<HidingGround> ground = new Select<>();
        ground.setLabel(text("discussion.ground"));
        ground.setItems(HidingGround.values());
        ground.setItemLabelGenerator(Labels::of);
        ground.addValueChangeListener(change -> ground.setHelperText(change.getValue() == null ? "" : change.getValue().article()));
        TextArea words = area("discussion.hide-words");
        words.setHelperText(text("discussion.hide-words-help"));
        String act = text(needsTwo ? "discussion.ask-to-hide" : "discussion.hide");
        new FormDialog(act, new Paragraph(text(needsTwo ? "discussion.ask-to-hide-text" : "discussion.hide-text")), ground, words)
            .dangerousAct(act, () -> {
                acts.moderating().hide(item.id(), ground.getValue(), words.getValue());
                done.accept(text(needsTwo ? "discussion.hiding-asked" : "discussion.hidden-done"));
            }).orLeave().open();
    }

    private void confirm(DiscussedItem item) {
        Paragraph because = new Paragraph(item.moderation().because().map(entry -> ItemCard.sentence("discussion.hiding-asked-line", entry))
            .orElse(""));
        new FormDialog(text("discussion.confirm-hiding"), because, quoted(item.item().words()))
            .dangerousAct(text("discussion.confirm-hiding"), () -> {
                acts.moderating().confirm(item.id());
                done.accept(text("discussion.hidden-done"));
            }).orLeave().open();
    }

    private void withWords(String title, String lead, Consumer<String> act, String afterwards) {
        TextArea words = area("discussion.why");
        new FormDialog(text(title), new Paragraph(text(lead)), words)
            .act(text(title), () -> {
                act.accept(words.getValue());
                done.accept(text(afterwards));
            }).orLeave().open();
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(text(key));
        area.setMinRows(3);
        return area;
    }

    private static Paragraph quoted(String words) {
        Paragraph quoted = new Paragraph(words);
        quoted.addClassNames("prose", "passage");
        return quoted;
    }

    private static String text(String key, Object... details) {
        return I18NProvider.translate(key, details);
    }
}
