package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.micronaut.context.annotation.Prototype;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import vn.danban.shared.Messages;

/** A bar on top for everybody; beside the page, for who holds an office, the list of what there is to do. */
@Prototype
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final String MENU = "menu";
    private static final String CONTENT = "content";

    private final Main content = new Main();

    MainLayout() {
        addClassName("house");
        content.setId(CONTENT);
        // Focus can be put here by the skip link.
        content.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("layout.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        List<MenuEntry> tasks = MenuConfiguration.getMenuEntries();
        add(skip, new TopBar(!tasks.isEmpty()));
        if (!tasks.isEmpty()) {
            add(new Tasks(tasks));
            addClassName("with-tasks");
        }
        add(content, foot());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs("const menu = document.getElementById($0); if (menu) menu.hidePopover()", MENU);
    }

    private Component foot() {
        Footer foot = new Footer(new Paragraph(getTranslation("layout.footer")));
        foot.addClassName("foot");
        return foot;
    }

    private static String signedInName() {
        Principal who = VaadinRequest.getCurrent().getUserPrincipal();
        return who == null ? null : who.getName();
    }

    private static final class TopBar extends Header {
        TopBar(boolean hasTasks) {
            addClassName("top");
            Image mark = new Image("icons/dan-ban.svg", "");
            mark.addClassName("mark");
            Anchor brand = new Anchor("/", mark, new Span("Dân Bàn"));
            brand.addClassName("brand");
            add(brand);
            Div tools = new Div(textSizes(), language(), account());
            tools.addClassName("tools");
            add(tools);
            if (hasTasks) {
                NativeButton open = new NativeButton(getTranslation("layout.menu"));
                open.addClassName("menu-button");
                open.getElement().setAttribute("popovertarget", MENU);
                addComponentAsFirst(open);
            }
        }

        private Component textSizes() {
            Div sizes = new Div();
            sizes.addClassName("text-sizes");
            sizes.getElement().setAttribute("role", "group");
            sizes.getElement().setAttribute("aria-label", getTranslation("layout.text-size"));
            for (TextSize size : TextSize.values()) {
                NativeButton choose = new NativeButton("A", click -> ReadingPreferences.choose(click.getSource().getUI().orElseThrow(), size));
                choose.addClassName(size.name().toLowerCase(Locale.ROOT));
                choose.setAriaLabel(Labels.of(size));
                choose.setTitle(Labels.of(size));
                sizes.add(choose);
            }
            return sizes;
        }

        private Component language() {
            boolean vietnamese = ReadingPreferences.language(VaadinRequest.getCurrent()).equals(Messages.VIETNAMESE);
            Locale other = vietnamese ? Locale.ENGLISH : Messages.VIETNAMESE;
            NativeButton change = new NativeButton(vietnamese ? "English" : "Tiếng Việt",
                click -> ReadingPreferences.choose(click.getSource().getUI().orElseThrow(), other));
            change.addClassName("quiet");
            change.getElement().setAttribute("lang", other.getLanguage());
            return change;
        }

        private Component account() {
            String name = signedInName();
            Anchor link = name == null
                ? new Anchor("dang-nhap", getTranslation("layout.sign-in"))
                : new Anchor("dang-xuat", getTranslation("layout.sign-out"));
            link.addClassName("quiet");
            if (name != null) {
                link.setTitle(name);
                link.setRouterIgnore(true);
            }
            return link;
        }
    }

    private static final class Tasks extends Nav {
        Tasks(List<MenuEntry> entries) {
            setId(MENU);
            addClassName("tasks");
            setAriaLabel(getTranslation("layout.tasks"));
            getElement().setAttribute("popover", "auto");
            Span who = new Span(signedInName() == null ? "" : signedInName());
            who.addClassName("who");
            add(who);
            for (MenuEntry entry : entries) {
                RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
                link.setHighlightCondition(HighlightConditions.locationPrefix());
                link.setHighlightAction((self, on) -> {
                    if (on) {
                        self.getElement().setAttribute("aria-current", "page");
                    } else {
                        self.getElement().removeAttribute("aria-current");
                    }
                });
                add(link);
            }
        }
    }
}
