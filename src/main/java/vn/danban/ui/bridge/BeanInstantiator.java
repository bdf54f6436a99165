package vn.danban.ui.bridge;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micronaut.context.ApplicationContext;
import java.util.stream.Stream;

/** Views and their parts come from the application's beans where one exists. */
class BeanInstantiator extends DefaultInstantiator {
    private final transient ApplicationContext beans;

    BeanInstantiator(VaadinService service, ApplicationContext beans) {
        super(service);
        this.beans = beans;
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.concat(super.getServiceInitListeners(),
            beans.getBeansOfType(VaadinServiceInitListener.class).stream());
    }

    @Override
    public I18NProvider getI18NProvider() {
        return beans.getBean(I18NProvider.class);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return beans.containsBean(type) ? beans.getBean(type) : super.getOrCreate(type);
    }

    @Override
    public <T extends Component> T createComponent(Class<T> type) {
        return beans.containsBean(type) ? beans.getBean(type) : super.createComponent(type);
    }
}
