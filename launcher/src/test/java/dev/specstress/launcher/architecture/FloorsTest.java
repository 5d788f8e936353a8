package dev.specstress.launcher.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.specstress.providers.ModelRequest;
import java.util.Arrays;

/** The floors of the house, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "dev.specstress", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {
    // dev.specstress.<module>.<room>
    private static final int ROOM_DEPTH = 4;

    @ArchTest
    static final ArchRule a_module_uses_only_those_below_it = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("schemas")
            .definedBy("dev.specstress.schemas..")
            .layer("embedded-kafka")
            .definedBy("dev.specstress.embedded..")
            .layer("embeddings")
            .definedBy("dev.specstress.embeddings..")
            .layer("inputs")
            .definedBy("dev.specstress.inputs..")
            .layer("service-kit")
            .definedBy("dev.specstress.kit..")
            .layer("providers")
            .definedBy("dev.specstress.providers..")
            .layer("generator-service")
            .definedBy("dev.specstress.generator..")
            .layer("query-worker")
            .definedBy("dev.specstress.worker..")
            .layer("scoring-streams")
            .definedBy("dev.specstress.scoring..")
            .layer("grader-service")
            .definedBy("dev.specstress.grader..")
            .layer("findings")
            .definedBy("dev.specstress.findings..")
            .layer("provider-simulator")
            .definedBy("dev.specstress.simulator..")
            .layer("launcher")
            .definedBy("dev.specstress.launcher..")
            .whereLayer("schemas")
            .mayNotAccessAnyLayer()
            .whereLayer("embeddings")
            .mayNotAccessAnyLayer()
            .whereLayer("embedded-kafka")
            .mayNotAccessAnyLayer()
            .whereLayer("provider-simulator")
            .mayNotAccessAnyLayer()
            .whereLayer("inputs")
            .mayOnlyAccessLayers("schemas", "embeddings")
            .whereLayer("service-kit")
            .mayOnlyAccessLayers("schemas")
            .whereLayer("providers")
            .mayOnlyAccessLayers("schemas", "service-kit")
            .whereLayer("generator-service")
            .mayOnlyAccessLayers("schemas", "embeddings", "service-kit", "providers")
            .whereLayer("query-worker")
            .mayOnlyAccessLayers("schemas", "service-kit", "providers")
            .whereLayer("grader-service")
            .mayOnlyAccessLayers("schemas", "embeddings", "service-kit", "providers")
            .whereLayer("scoring-streams")
            .mayOnlyAccessLayers("schemas", "service-kit")
            .whereLayer("findings")
            .mayOnlyAccessLayers("schemas", "service-kit")
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule internal_packages_are_used_by_their_own_module_only = noClasses()
            .should(new ArchCondition<>("use another module's internal package") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    user.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> isInternalOfAnother(user, dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.satisfied(user, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule rooms_of_a_module_have_no_cycles =
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_command_lines_print = noClasses()
            .that(resideOutsideOfPackages("dev.specstress.launcher..", "dev.specstress.kit.process.."))
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule every_call_of_a_service_says_which_campaign_pays = noClasses()
            .that()
            .resideInAnyPackage("dev.specstress.generator..", "dev.specstress.worker..", "dev.specstress.grader..")
            // What `doctor` tries on a judge belongs to no campaign.
            .and()
            .haveSimpleNameNotEndingWith("Desk")
            .should(new ArchCondition<>("make a ModelRequest without ofCampaign") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    if (makes(user) && user.getMethodCallsFromSelf().stream().noneMatch(FloorsTest::saysWhoPays)) {
                        events.add(SimpleConditionEvent.satisfied(user, user.getName()));
                    }
                }
            });

    private static boolean makes(JavaClass user) {
        return user.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ModelRequest.class));
    }

    private static boolean saysWhoPays(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(ModelRequest.class)
                && call.getName().equals("ofCampaign");
    }

    @ArchTest
    static void every_module_was_seen(JavaClasses classes) {
        for (var room : new String[] {
            "schemas",
            "embeddings",
            "embedded",
            "inputs",
            "kit",
            "providers",
            "generator",
            "worker",
            "scoring",
            "grader",
            "findings",
            "simulator",
            "launcher"
        }) {
            if (classes.stream().noneMatch(type -> type.getPackageName().startsWith("dev.specstress." + room))) {
                throw new AssertionError("no class of dev.specstress." + room + " was looked at");
            }
        }
    }

    private static boolean isInternalOfAnother(JavaClass user, JavaClass used) {
        var name = used.getPackageName();
        return name.startsWith("dev.specstress.")
                && (name + ".").contains(".internal.")
                && !module(name).equals(module(user.getPackageName()));
    }

    private static String module(String packageName) {
        return packageName.split("\\.")[2];
    }

    /**
     * A room is a package below a module's root, together with what is hidden behind it: {@code kit.slowcall} and
     * {@code kit.slowcall.internal} are one, so are {@code kit.kafka} and {@code kit.internal.kafka}.
     */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var parts = Arrays.stream(type.getPackageName().split("\\."))
                    .filter(part -> !part.equals("internal"))
                    .toList();
            // Classes of a module's own package put its rooms together, so they may know all of them.
            return parts.size() < ROOM_DEPTH
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(parts.get(2), parts.get(3));
        }

        @Override
        public String getDescription() {
            return "the rooms of each module";
        }
    }
}
