package vn.danban.office.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.access.Accounts;
import vn.danban.access.SignedIn;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.office.OfficeHolding;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Identifier;
import vn.danban.ui.OfficePage;

/** Who holds the offices of a commune; the administrator fills them. */
@Prototype
@Route("xa/:communeId/chuc-vu")
@RolesAllowed(SignedIn.ADMINISTRATOR)
class CommuneOfficesView extends OfficePage {
    private final FillingOffices filling;
    private final HoldingOffices holding;
    private final Hamlets hamlets;
    private final Accounts accounts;

    CommuneOfficesView(FillingOffices filling, HoldingOffices holding, Hamlets hamlets, Accounts accounts) {
        super("offices.of-commune");
        this.filling = filling;
        this.holding = holding;
        this.hamlets = hamlets;
        this.accounts = accounts;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Commune commune = hamlets.commune(new CommuneId(Identifier.parse(address.get("communeId").orElseThrow())));
        Paragraph rule = new Paragraph(getTranslation("offices.commune-rule"));
        rule.addClassName("notice");
        content.add(rule, new OfficeSections(new OfCommune(commune.id()), accounts, outcome::done));
        return commune.place();
    }

    private final class OfCommune implements OfficeSections.Place {
        private final CommuneId id;

        OfCommune(CommuneId id) {
            this.id = id;
        }

        @Override
        public List<Office> offices() {
            return Arrays.stream(Office.values()).filter(Office::ofCommune).toList();
        }

        @Override
        public List<OfficeHolding> held() {
            return holding.heldIn(id);
        }

        @Override
        public boolean mayFill(Office office) {
            return true;
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
