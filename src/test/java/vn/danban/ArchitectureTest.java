package vn.danban;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** How the house is built, each rule a sentence. Compiler-made bean classes are not ours and not looked at. */
@AnalyzeClasses(packages = "vn.danban", importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OurOwn.class})
class ArchitectureTest {
    private static final int MOST_PARAMETERS = 5;

    @ArchTest
    static final ArchRule contexts_form_no_cycle =
        slices().matching("vn.danban.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ballots_need_nothing_but_java_and_bouncy_castle =
        classes().that().resideInAnyPackage("vn.danban.protocol..", "vn.danban.verifier..").and(not(simpleNameEndingWith("Command")))
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                "java..", "javax.crypto..", "org.bouncycastle..", "vn.danban.protocol..", "vn.danban.verifier..");

    @ArchTest
    static final ArchRule a_ballot_is_sealed_in_the_voters_browser_and_nowhere_on_the_server =
        noClasses().that().resideOutsideOfPackages("vn.danban.demo..", "vn.danban.protocol.sealing..")
            .should().dependOnClassesThat().resideInAPackage("vn.danban.protocol.sealing..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositories_and_controllers_are_private_to_their_context =
        classes().that().areAnnotatedWith(JdbcRepository.class).or().areAnnotatedWith(Controller.class)
            .should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllers_leave_the_event_loop =
        classes().that().areAnnotatedWith(Controller.class).should().beAnnotatedWith(ExecuteOn.class);

    @ArchTest
    static final ArchRule pages_know_no_database =
        noClasses().that().resideInAPackage("..ui..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..");

    @ArchTest
    static final ArchRule only_pages_know_vaadin =
        noClasses().that().resideOutsideOfPackage("..ui..")
            .should().dependOnClassesThat().resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule pages_of_another_context_are_reached_through_its_navigation =
        classes().that().resideInAPackage("vn.danban.*.ui..").and(not(simpleNameEndingWith("Navigation")))
            .should().bePackagePrivate().orShould().beMemberClasses();

    @ArchTest
    static final ArchRule time_and_chance_come_from_outside =
        noClasses().that().resideOutsideOfPackages("vn.danban.cli..", "vn.danban.verifier..").and().doNotHaveSimpleName("OutsideWorld")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callConstructor(SecureRandom.class);

    /** The bridge's classes are named after what they replace in the framework. */
    @ArchTest
    static final ArchRule names_say_what_a_class_does =
        noClasses().that().resideOutsideOfPackage("vn.danban.ui.bridge..")
            .should().haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Entity)");

    @ArchTest
    static final ArchRule only_commands_write_to_the_console =
        noClasses().that().resideOutsideOfPackages("vn.danban.cli..", "vn.danban.verifier..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule a_class_asks_for_no_more_than_five_things =
        noConstructors().that().areDeclaredInClassesThat().areNotRecords().and().areDeclaredInClassesThat().areNotEnums()
            .should().haveRawParameterTypes(moreThan(MOST_PARAMETERS));

    private static DescribedPredicate<List<JavaClass>> moreThan(int most) {
        return DescribedPredicate.describe("more than " + most, parameters -> parameters.size() > most);
    }

    /** Leaves out what annotation processors write. */
    static final class OurOwn implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("$Definition") && !location.contains("$Introspection") && !location.contains("$Intercepted")
                && !location.contains("$ConfigurationReference") && !location.contains("/$");
        }
    }
}
