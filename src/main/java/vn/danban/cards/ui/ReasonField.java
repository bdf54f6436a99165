package vn.danban.cards.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** Why something is done, for the audit trail. */
class ReasonField extends TextArea {
    ReasonField(String captionKey) {
        setLabel(getTranslation(captionKey));
        setMaxLength(300);
        setMinRows(2);
    }
}
