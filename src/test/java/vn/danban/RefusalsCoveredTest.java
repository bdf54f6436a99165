package vn.danban;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.shared.Refusal;

/**
 * Every reason to refuse has a test that asserts it: a compiled test class that asserts refusals must read the constant.
 * Since such an assertion holds only when the house gave that very reason, a reason nobody can meet turns this red.
 */
class RefusalsCoveredTest {
    private static final List<String> CONTEXTS = List.of("access", "board", "board.log", "calendar", "casting", "ceremony", "consent", "discussion", "enclosure", "matter", "papers",
        "paperwork", "preparation", "recovery", "representation", "resolution", "template", "token", "tries", "upload", "voting");

    private final JavaClasses classes = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPaths("target/classes", "target/test-classes");
    });

    @Test
    void each_refusal_is_asserted_by_a_test() {
        Set<String> asserted = classes.stream().filter(one -> isTest(one.getSource().orElseThrow().getUri()))
            .filter(RefusalsCoveredTest::assertsRefusals)
            .flatMap(one -> one.getFieldAccessesFromSelf().stream()).map(RefusalsCoveredTest::name).collect(Collectors.toSet());
        Set<String> unmet = constants().filter(constant -> !asserted.contains(constant)).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unmet);
    }

    @Test
    void there_are_refusals_to_look_for() {
        assertFalse(constants().toList().isEmpty());
    }

    private Stream<String> constants() {
        return classes.stream().filter(one -> one.isEnum() && one.isAssignableTo(Refusal.class))
            .filter(one -> CONTEXTS.stream().anyMatch(context -> one.getPackageName().equals("vn.danban." + context)))
            .flatMap(one -> Arrays.stream(one.reflect().getEnumConstants()).map(constant -> one.getName() + "." + ((Enum<?>) constant).name()));
    }

    private static boolean assertsRefusals(JavaClass test) {
        return test.getMethodCallsFromSelf().stream().anyMatch(call -> call.getName().equals("assertRefused"));
    }

    private static String name(JavaFieldAccess access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static boolean isTest(URI source) {
        return Location.of(source).contains("/test-classes/");
    }
}
