package vn.danban.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.danban.shared.Messages;

/** Pages without a browser: their parts, words and answers to clicks, in milliseconds. */
public final class Browserless {
    private Browserless() {}

    /** For parts of pages that need nothing but words. */
    public static void open() {
        open(null, Set.of());
    }

    /** For pages, which get what they need from a running house. */
    public static void open(ApplicationContext house, Set<Class<? extends Component>> pages) {
        Routes routes = new Routes();
        routes.getRoutes().addAll(pages);
        MockVaadin.setup(UI::new, new MockVaadinServlet(routes) {
            @Override
            protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
                MockService service = new MockService(this, configuration, getUiFactory()) {
                    @Override
                    protected Instantiator createInstantiator() {
                        return new FromTheHouse(this, house);
                    }
                };
                service.init();
                routes.register(service.getContext());
                return service;
            }
        });
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    public static void close() {
        MockVaadin.tearDown();
    }

    /** All words of the page that is open now, in reading order. */
    public static String words() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst().getElement().getTextRecursively();
    }

    public static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static final class FromTheHouse extends DefaultInstantiator {
        private final transient ApplicationContext house;

        FromTheHouse(MockService service, ApplicationContext house) {
            super(service);
            this.house = house;
        }

        @Override
        public I18NProvider getI18NProvider() {
            return new Words();
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return house != null && house.containsBean(type) ? house.getBean(type) : super.getOrCreate(type);
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return house != null && house.containsBean(type) ? house.getBean(type) : super.createComponent(type);
        }
    }

    private static final class Words implements I18NProvider {
        private final transient Messages messages = new Messages();

        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Messages.VIETNAMESE, Locale.ENGLISH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... details) {
            return messages.text(locale, key, details);
        }
    }
}
