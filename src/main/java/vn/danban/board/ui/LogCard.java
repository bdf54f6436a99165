package vn.danban.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Base64;
import java.util.List;
import vn.danban.board.log.PublishedLog;
import vn.danban.board.log.Witnesses;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.ui.FactTable;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;

/** The log of all votes: how large it is, who has signed that it only grows, and how anybody else can. */
class LogCard extends Section {
    /** @param house its address, as a witness has to write it */
    LogCard(PublishedLog log, Witnesses witnesses, String house) {
        addClassName("card");
        add(new H2(getTranslation("log.heading")), new Paragraph(getTranslation("log.about")));
        if (log.isBehind()) {
            Paragraph behind = new Paragraph(getTranslation("log.behind"));
            behind.addClassNames("notice", "error");
            add(behind);
        } else {
            add(facts(log.newest()), witnesses(witnesses.all()));
        }
        Code line = new Code("java -jar dan-ban.jar witness --house " + house);
        line.addClassName("command");
        add(Words.muted(getTranslation("log.be-a-witness")), new Div(line));
    }

    private Component facts(Checkpoint newest) {
        Code root = new Code(Base64.getEncoder().encodeToString(newest.root().bytes()));
        root.addClassName("hash");
        return new FactTable(getTranslation("log.facts"))
            .row(getTranslation("log.size"), Long.toString(newest.size()))
            .row(getTranslation("log.root"), root)
            .row(getTranslation("log.name"), newest.origin());
    }

    private Component witnesses(List<Witnesses.Witness> all) {
        if (all.isEmpty()) {
            return new Paragraph(getTranslation("log.no-witness"));
        }
        FactTable table = new FactTable(getTranslation("log.witnesses"));
        all.forEach(witness -> table.row(witness.name(), witness.size() == null ? getTranslation("log.not-signed")
            : getTranslation("log.signed", Long.toString(witness.size()), Moments.moment(witness.time()))));
        return table;
    }
}
