package vn.danban.ui.bridge;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

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

    /** An address without a view is answered 404; the page that says so in words is Vaadin's as everywhere. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!path.startsWith("VAADIN/") && !hasView(path) && getService().getStaticResource("/" + path) == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        super.service(request, response);
    }

    private boolean hasView(String path) {
        return ApplicationRouteRegistry.getInstance(getService().getContext()).getNavigationTarget(path).isPresent();
    }
}
