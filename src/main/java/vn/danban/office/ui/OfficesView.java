package vn.danban.office.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.access.Accounts;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.office.OfficeHolding;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Identifier;
import vn.danban.ui.OfficePage;

/** Who holds which office in a hamlet; the administrator fills all of them, the head the team and the trustees. */
@Prototype
@Route("ap/:hamletId/chuc-vu")
@PermitAll
class OfficesView extends OfficePage {
    private final FillingOffices filling;
    private final HoldingOffices holding;
    private final Hamlets hamlets;
    private final Accounts accounts;

    OfficesView(FillingOffices filling, HoldingOffices holding, Hamlets hamlets, Accounts accounts) {
        super("offices.title");
        this.filling = filling;
        this.holding = holding;
        this.hamlets = hamlets;
        this.accounts = accounts;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Hamlet hamlet = hamlets.get(new HamletId(Identifier.parse(address.get(OfficeNavigation.HAMLET).orElseThrow())));
        Paragraph rule = new Paragraph(getTranslation("offices.rule"));
        rule.addClassName("notice");
        content.add(rule, new OfficeSections(new OfHamlet(hamlet.id()), accounts, outcome::done));
        return hamlet.name() + ", " + hamlet.place();
    }

    private final class OfHamlet implements OfficeSections.Place {
        private final HamletId id;

        OfHamlet(HamletId id) {
            this.id = id;
        }

        @Override
        public List<Office> offices() {
            return List.of(Office.ofHamlet());
        }

        @Override
        public List<OfficeHolding> held() {
            return holding.heldIn(id);
        }

        @Override
        public boolean mayFill(Office office) {
            return filling.mayFill(id, office);
        }

        @Override
        public void appoint(Office office, AccountId account, Appointment decision) {
            filling.appoint(id, office, account, decision);
        }

        @Override
        public void end(HoldingId held) {
            filling.end(id, held);
        }
    }
}
