package vn.danban.ui.bridge;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.ssl.SslConfiguration;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.servlet.engine.server.ServletStaticResourceConfiguration;
import io.micronaut.servlet.tomcat.TomcatConfiguration;
import io.micronaut.servlet.tomcat.TomcatFactory;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import vn.danban.installation.Installation;

/**
 * Tomcat for Micronaut and Vaadin together. It has <strong>no document root</strong>: the stock factory uses the root of
 * the file system, and a page servlet at {@code /*} would then hand out the machine's files. Vaadin finds its views
 * among the beans known at compile time; nothing is scanned.
 */
@Factory
@Replaces(factory = TomcatFactory.class)
class WebServerFactory extends TomcatFactory {
    private static final int SESSION_MINUTES = 30;

    private final Installation installation;

    WebServerFactory(ResourceResolver resources, TomcatConfiguration configuration, SslConfiguration ssl,
            ApplicationContext beans, List<ServletStaticResourceConfiguration> staticResources) {
        super(resources, configuration, ssl, beans, staticResources);
        installation = beans.getBean(Installation.class);
    }

    @Override
    protected Tomcat newTomcat() {
        Tomcat tomcat = new Tomcat();
        // First of all: otherwise Tomcat leaves a folder wherever it was started.
        tomcat.setBaseDir(installation.data().resolve("web").toString());
        tomcat.setHostname(getConfiguredHost());
        tomcat.getHost().setAutoDeploy(false);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(PlainErrorReport.class.getName());
        return tomcat;
    }

    @Override
    protected Context newTomcatContext(Tomcat tomcat) {
        StandardContext context = (StandardContext) tomcat.addContext("", null);
        // The process ends with the web context: nothing can leak from one deployment to the next.
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesRmiTargets(false);
        Tomcat.addDefaultMimeTypeMappings(context);
        context.setSessionTimeout(SESSION_MINUTES);
        context.setUseHttpOnly(true);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("Strict");
        context.setCookieProcessor(cookies);
        if (installation.behindProxy()) {
            context.getPipeline().addValve(believing(installation.proxies()));
        }
        return context;
    }

    /**
     * Takes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} from these addresses alone. Tomcat's own list has every
     * private network on it: anybody in the commune's office could then call from an address of their choice.
     */
    private static RemoteIpValve believing(List<String> proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setInternalProxies(proxies.stream()
            .map(address -> Pattern.quote(InetAddress.ofLiteral(address.strip()).getHostAddress()))
            .collect(Collectors.joining("|")));
        return valve;
    }

    @Override
    protected void configureConnectors(Tomcat tomcat, Connector http, Connector https) {
        super.configureConnectors(tomcat, http, https);
        getApplicationContext().findBean(Https.class).ifPresent(own -> own.serveAt(http));
        for (Connector connector : tomcat.getService().findConnectors()) {
            connector.setProperty("compression", "on");
            connector.setProperty("compressibleMimeType",
                "text/html,text/css,text/plain,text/javascript,application/javascript,application/json,image/svg+xml");
        }
    }

    @Override
    protected void configureServletInitializer(Context context, Collection<ServletContainerInitializer> initializers) {
        context.addServletContainerInitializer(this::configureSession, Set.of());
        super.configureServletInitializer(context, initializers);
        context.addServletContainerInitializer(new LookupServletContainerInitializer(), Set.of(LookupInitializer.class));
        context.addServletContainerInitializer(new RouteRegistryInitializer(),
            annotated(Route.class, RouteAlias.class, Layout.class));
        Set<Class<?>> errorPages = ofType(HasErrorParameter.class);
        errorPages.addAll(List.of(RouteNotFoundError.class, InternalServerError.class, RouteAccessDeniedError.class));
        context.addServletContainerInitializer(new ErrorNavigationTargetInitializer(), errorPages);
        context.addServletContainerInitializer(new VaadinAppShellInitializer(), ofType(AppShellConfigurator.class));
    }

    private void configureSession(Set<Class<?>> none, ServletContext context) {
        context.getSessionCookieConfig().setHttpOnly(true);
        context.getSessionCookieConfig().setSecure(installation.secure());
    }

    @SafeVarargs
    private Set<Class<?>> annotated(Class<? extends Annotation>... annotations) {
        Set<Class<?>> found = new HashSet<>();
        for (Class<? extends Annotation> annotation : annotations) {
            found.addAll(types(getApplicationContext().getBeanDefinitions(Qualifiers.byStereotype(annotation))));
        }
        return found;
    }

    private <T> Set<Class<?>> ofType(Class<T> type) {
        return types(getApplicationContext().getBeanDefinitions(type));
    }

    private static Set<Class<?>> types(Collection<? extends BeanDefinition<?>> definitions) {
        return definitions.stream().map(BeanDefinition::getBeanType).collect(Collectors.toCollection(HashSet::new));
    }
}
