package dev.specstress.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package may see which. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.specstress");

    @Test
    void theRolesKnowNothingOfOneAnother() {
        slices().matching("dev.specstress.simulator.internal.mind.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void theWiresKnowNothingOfOneAnother() {
        List<String> wires = List.of("openai", "xai", "anthropic", "google");
        for (String wire : wires) {
            noClasses()
                    .that()
                    .resideInAPackage("..internal.wire." + wire + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(wires.stream()
                            .filter(other -> !other.equals(wire))
                            .map(other -> "..internal.wire." + other + "..")
                            .toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void mindsKnowNothingOfWiresFaultsOrTheServer() {
        noClasses()
                .that()
                .resideInAPackage("..internal.mind..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..internal.wire..", "..internal.fault..", "..internal.desk..", "io.javalin..")
                .check(CLASSES);
    }

    @Test
    void onlyWiresAndTheFaceKnowHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..internal.wire..", "dev.specstress.simulator")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void theSimulatorUsesNothingOfTheRestOfTheHouse() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.specstress.schemas..", "dev.specstress.providers..", "dev.specstress.kit..")
                .check(CLASSES);
    }
}
