package vn.danban.demo.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import vn.danban.access.DemoAccounts;
import vn.danban.access.LoginName;
import vn.danban.demo.DemoPerson;

/** Everybody of the demo, for the sign-in page. */
@Singleton
class DemoSignIns implements DemoAccounts {
    @Override
    public List<DemoAccount> all() {
        return Arrays.stream(DemoPerson.values()).map(DemoSignIns::account).toList();
    }

    private static DemoAccount account(DemoPerson person) {
        String role = I18NProvider.translate("demo.person." + person.name());
        return new DemoAccount(new LoginName(person.loginName()), role + ": " + person.displayName(), DemoPerson.PASSWORD);
    }
}
