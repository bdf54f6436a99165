package vn.danban.matter;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import vn.danban.place.HamletId;

/**
 * Something a hamlet discusses and decides (Law 10/2022 Art. 15).
 *
 * @param lawVersion the law it began under and is finished under
 * @param settled    true once households were asked about it: its words never change again
 */
@MappedEntity("matters")
public record Matter(
        @Id MatterId id, HamletId hamletId, MatterKind kind, DecisionForm form, LawVersion lawVersion,
        String title, String question, String body, LocalDate proposedOn, boolean settled, @Version Long version) {

    /** The exact text people decide on, as it is published and hashed: title, question, body, parted by blank lines. */
    public String text() {
        return text(title, question, body);
    }

    static String text(String title, String question, String body) {
        return title + "\n\n" + question + "\n\n" + body + "\n";
    }

    Matter with(MatterText text) {
        return new Matter(id, hamletId, kind, form, lawVersion, text.title(), text.question(), text.body(),
            proposedOn, settled, version);
    }

    Matter in(DecisionForm another) {
        return new Matter(id, hamletId, kind, another, lawVersion, title, question, body, proposedOn, settled, version);
    }

    Matter settle() {
        return new Matter(id, hamletId, kind, form, lawVersion, title, question, body, proposedOn, true, version);
    }
}
