package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class InMemorySchemaRegistryTest extends SchemaRegistryContract {
    private static final int GOLDEN = 1_476_099_835;

    @Override
    SchemaRegistry registry() {
        return InMemorySchemaRegistry.empty("contract");
    }

    @Test
    void aScopeIsSharedAndNoneSeesTheOther() {
        SchemaRegistry here = InMemorySchemaRegistry.ofScope("here", List.of());
        int id = here.register("things-value", Versions.FIRST);

        assertThat(InMemorySchemaRegistry.ofScope("here", List.of()).schemaById(id))
                .isEqualTo(Versions.FIRST);
        assertThatThrownBy(
                        () -> InMemorySchemaRegistry.ofScope("there", List.of()).schemaById(id))
                .isInstanceOf(RegistryRefusedException.NotFound.class)
                .hasMessageContaining("mock://there");
    }

    /** If this fails, a process no longer reads what another release wrote in one JVM. */
    @Test
    void theIdFollowsFromTheContent() {
        assertThat(registry().register("a-value", Versions.FIRST))
                .isEqualTo(registry().register("b-value", Versions.FIRST))
                .isEqualTo(GOLDEN);
    }

    @Test
    void documentationIsNoPartOfTheContent() {
        Schema documented = SchemaBuilder.record("test.Thing")
                .doc("A thing.")
                .fields()
                .requiredString("name")
                .endRecord();

        assertThat(registry().register("a-value", documented)).isEqualTo(GOLDEN);
    }

    @Test
    void whatIsKnownFromTheStartIsReadWithoutHavingBeenRegistered() {
        SchemaRegistry earlier = registry();
        int id = earlier.register("things-value", Versions.SECOND);

        SchemaRegistry restarted = InMemorySchemaRegistry.ofScope("restarted", List.of(Versions.SECOND));

        assertThat(restarted.schemaById(id)).isEqualTo(Versions.SECOND);
        assertThat(restarted.versions("things-value")).isEmpty();
    }

    @Test
    void twoSchemasWithOneIdAreRefused() {
        SchemaRegistry colliding = new InMemorySchemaRegistry("colliding", List.of(Versions.FIRST), schema -> 7);

        assertThatThrownBy(() -> colliding.register("things-value", Versions.SECOND))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.Thing")
                .hasMessageContaining("mock://colliding");
    }
}
