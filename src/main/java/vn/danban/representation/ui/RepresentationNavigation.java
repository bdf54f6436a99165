package vn.danban.representation.ui;

import com.vaadin.flow.component.html.Anchor;
import vn.danban.place.HamletId;

/** Where accounts of households are. */
public final class RepresentationNavigation {
    static final String OPEN = "mo-tai-khoan";
    static final String LIST = "ap/:hamletId/dai-dien";

    private RepresentationNavigation() {}

    public static Anchor linkToList(String text, HamletId hamlet) {
        return new Anchor("ap/" + hamlet.text() + "/dai-dien", text);
    }
}
