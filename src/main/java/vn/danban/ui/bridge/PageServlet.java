package vn.danban.ui.bridge;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;

/** Serves every page but the booth's. */
@Singleton
@WebServlet(value = "/*", asyncSupported = true, loadOnStartup = 1)
class PageServlet extends VaadinServlet {
    private final transient ApplicationContext beans;

    PageServlet(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new PageService(this, configuration, beans);
        service.init();
        return service;
    }
}
