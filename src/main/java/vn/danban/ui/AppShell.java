package vn.danban.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import jakarta.inject.Singleton;

/** What the browser gets with every page. Style sheets of our own, no ready-made theme. */
@Singleton
@StyleSheet("dan-ban.css")
@StyleSheet("matters.css")
@StyleSheet("office.css")
@StyleSheet("decisions.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/dan-ban.svg", "any");
        settings.addMetaTag("theme-color", "#0B5D44");
    }
}
