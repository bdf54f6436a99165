package vn.danban.ui.bridge;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import java.net.URL;

/** Vaadin's service with our beans, and with static files from the class path alone. */
class PageService extends VaadinServletService {
    private final transient ApplicationContext beans;

    PageService(PageServlet servlet, DeploymentConfiguration configuration, ApplicationContext beans) {
        super(servlet, configuration);
        this.beans = beans;
    }

    @Override
    protected Instantiator createInstantiator() {
        return new BeanInstantiator(this, beans);
    }

    /** A file below {@code META-INF/resources}; there is no document root. */
    @Override
    public URL getStaticResource(String path) {
        if (path.endsWith("/") || path.contains("..")) {
            return null;
        }
        return getClassLoader().getResource("META-INF/resources" + (path.startsWith("/") ? path : "/" + path));
    }
}
