package vn.danban;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.security.annotation.Secured;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is open by forgetting: every way in says who may use it. */
class RoutesTest {
    private static final JavaClasses HOUSE =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.danban");

    @Test
    void every_route_of_the_api_says_who_may_call_it() {
        Set<String> silent = new TreeSet<>();
        Set<String> routes = new TreeSet<>();
        for (JavaClass controller : annotated(Controller.class)) {
            for (JavaMethod method : controller.getMethods()) {
                if (method.isMetaAnnotatedWith(HttpMethodMapping.class)) {
                    routes.add(method.getFullName());
                    if (!controller.isAnnotatedWith(Secured.class) && !method.isAnnotatedWith(Secured.class)) {
                        silent.add(method.getFullName());
                    }
                }
            }
        }
        assertEquals(Set.of(), silent);
        assertFalse(routes.isEmpty());
    }

    @Test
    void every_page_says_who_may_open_it() {
        Set<String> silent = new TreeSet<>();
        for (JavaClass page : annotated(Route.class)) {
            if (!page.isAnnotatedWith(AnonymousAllowed.class) && !page.isAnnotatedWith(PermitAll.class)
                    && !page.isAnnotatedWith(RolesAllowed.class)) {
                silent.add(page.getName());
            }
        }
        assertEquals(Set.of(), silent);
        assertFalse(annotated(Route.class).isEmpty());
    }

    /** Without it Micronaut does not know the page, and its address would not be found. */
    @Test
    void every_page_is_a_bean() {
        Set<String> forgotten = new TreeSet<>();
        annotated(Route.class).stream().filter(page -> !page.isAnnotatedWith(Prototype.class))
            .forEach(page -> forgotten.add(page.getName()));
        assertEquals(Set.of(), forgotten);
    }

    private Set<JavaClass> annotated(Class<? extends Annotation> annotation) {
        return HOUSE.stream().filter(type -> type.isAnnotatedWith(annotation))
            .collect(Collectors.toSet());
    }
}
