package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.registry.internal.RegistrySettings;
import dev.specstress.schemas.topics.TopicCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our client keeps its contract with a real registry. */
@ExtendWith(SharedApicurio.class)
class ApicurioRegistryTest extends SchemaRegistryContract {

    @Override
    SchemaRegistry registry() {
        return at(SharedApicurio.url());
    }

    private static SchemaRegistry at(String url) {
        return new HttpSchemaRegistry(RegistrySettings.from(List.of(url), Map.of("max.retries", 0)));
    }

    @Test
    void everySchemaOfTheCatalogueComesBackAsItWent() {
        SchemaRegistry writer = registry();
        SchemaRegistry reader = registry();

        assertThat(TopicCatalogue.valueSchemas()).allSatisfy(schema -> {
            String subject = "catalogue-" + schema.getName() + "-value";
            int id = writer.register(subject, schema);
            assertThat(reader.schemaById(id)).isEqualTo(schema);
            assertThat(reader.idOf(subject, schema)).isEqualTo(id);
            assertThat(reader.latest(subject).schema()).isEqualTo(schema);
        });
    }

    @Test
    void aSubjectWithOddCharactersIsItself() {
        int id = registry().register("a/b c%-value", Versions.FIRST);

        assertThat(registry().latest("a/b c%-value").id()).isEqualTo(id);
    }

    @Test
    void aPathThatIsNotTheApisIsToldFromAMissingSubject() {

        assertThatThrownBy(() -> at(SharedApicurio.url().replace("/apis/ccompat/v7", "/elsewhere"))
                        .register("things-value", Versions.FIRST))
                .isInstanceOf(RegistryRefusedException.NotARegistry.class)
                .hasMessageContaining("is the path right?");
    }
}
