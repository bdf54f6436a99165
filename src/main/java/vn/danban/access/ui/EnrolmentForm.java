package vn.danban.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import vn.danban.access.Enrolment;
import vn.danban.shared.QrPicture;

/** How a telephone learns to compute codes, in three steps; the first code ends it. */
class EnrolmentForm extends Div {
    EnrolmentForm(Enrolment enrolment, Consumer<String> firstCode) {
        addClassName("fields");
        Image picture = new Image(QrPicture.of(enrolment.address()), getTranslation("second-factor.picture"));
        picture.addClassName("qr");
        Span key = new Span(String.join(" ", enrolment.secret().split("(?<=\\G.{4})")));
        key.addClassName("code");
        OrderedList steps = new OrderedList(new ListItem(getTranslation("second-factor.step1")),
            new ListItem(getTranslation("second-factor.step2")), new ListItem(getTranslation("second-factor.step3")));
        add(steps, picture, new Div(new Span(getTranslation("second-factor.key") + " "), key),
            new CodeForm(getTranslation("second-factor.first-code"), getTranslation("second-factor.finish"), firstCode));
    }
}
