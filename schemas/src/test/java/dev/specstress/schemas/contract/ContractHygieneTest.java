package dev.specstress.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.api.Test;

class ContractHygieneTest {
    private static final List<String> NO_RESULT = List.of("Declined", "TimedOut", "Failed", "NotAsked");

    @Test
    void everyTypeSaysWhatItIs() {
        assertThat(ContractSchemas.all().values())
                .hasSizeGreaterThan(60)
                .allSatisfy(type -> assertThat(type.getDoc()).as(type.getName()).isNotBlank());
    }

    @Test
    void everyFieldSaysWhatItHolds() {
        assertThat(ContractSchemas.records().values())
                .allSatisfy(type -> assertThat(type.getFields())
                        .allSatisfy(field -> assertThat(field.doc())
                                .as(type.getName() + "." + field.name())
                                .isNotBlank()));
    }

    @Test
    void namesDifferByMoreThanCase() {
        assertThat(ContractSchemas.all().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void allTypesAreInOnePackageOfTheirOwn() {
        assertThat(ContractSchemas.all().values())
                .allSatisfy(type -> assertThat(type.getNamespace()).isEqualTo("dev.specstress.schemas"));
    }

    @Test
    void everyOutcomeIsOneNamedResultOrOneOfTheFourWaysToHaveNone() {
        List<Field> outcomes =
                fields().filter(field -> field.name().equals("outcome")).toList();

        assertThat(outcomes).hasSize(10).allSatisfy(outcome -> {
            List<Schema> branches = outcome.schema().getTypes();
            assertThat(branches).allMatch(branch -> branch.getType() == Schema.Type.RECORD);
            assertThat(branches.stream().skip(1).map(Schema::getName)).isEqualTo(NO_RESULT);
        });
    }

    /** So that a reader of a newer version reads what an older one wrote. */
    @Test
    void everyOptionalFieldIsAbsentByDefault() {
        assertThat(fields().filter(field -> field.schema().isNullable()))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
                    assertThat(field.schema().getTypes().getFirst().getType())
                            .as(field.name())
                            .isEqualTo(Schema.Type.NULL);
                });
    }

    @Test
    void everyTimeIsATimestampAndEverySpanNamesItsUnit() {
        assertThat(fields().filter(field ->
                        field.name().endsWith("At") || field.name().equals("deadline")))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.schema().getLogicalType().getName())
                        .as(field.name())
                        .isEqualTo("timestamp-millis"));
        assertThat(fields().filter(
                                field -> field.name().toLowerCase(Locale.ROOT).contains("latency")))
                .allSatisfy(field -> assertThat(field.name()).endsWith("Millis"));
    }

    private static Stream<Field> fields() {
        return ContractSchemas.records().values().stream().flatMap(type -> type.getFields().stream());
    }
}
