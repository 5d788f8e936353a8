package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every registry does, wherever its schemas are. */
abstract class SchemaRegistryContract {
    private static final AtomicInteger TESTS = new AtomicInteger();

    // Of this test alone: a real registry is shared by all.
    private final int test = TESTS.incrementAndGet();
    private final String things = "things-" + test + "-value";
    private final String others = "others-" + test + "-value";

    /** A registry that knows none of this test's subjects. */
    abstract SchemaRegistry registry();

    @Test
    void aSchemaIsFoundUnderTheIdItWasRegisteredWith() {
        SchemaRegistry registry = registry();

        int id = registry.register(things, Versions.FIRST);

        assertThat(id).isPositive();
        assertThat(registry.schemaById(id)).isEqualTo(Versions.FIRST);
        assertThat(registry.idOf(things, Versions.FIRST)).isEqualTo(id);
    }

    @Test
    void registeringTwiceChangesNothing() {
        SchemaRegistry registry = registry();

        int id = registry.register(things, Versions.FIRST);

        assertThat(registry.register(things, Versions.FIRST)).isEqualTo(id);
        assertThat(registry.versions(things)).containsExactly(1);
    }

    @Test
    void aSchemaHasOneIdUnderEverySubject() {
        SchemaRegistry registry = registry();

        int id = registry.register(things, Versions.FIRST);

        assertThat(registry.register(others, Versions.FIRST)).isEqualTo(id);
    }

    @Test
    void anEvolvedSchemaIsTheNextVersion() {
        SchemaRegistry registry = registry();
        registry.register(things, Versions.FIRST);

        int id = registry.register(things, Versions.SECOND);

        assertThat(registry.versions(things)).containsExactly(1, 2);
        assertThat(registry.latest(things)).isEqualTo(new RegisteredSchema(things, 2, id, Versions.SECOND));
    }

    @Test
    void aSchemaThatCannotReadWhatIsThereIsRefused() {
        SchemaRegistry registry = registry();
        registry.register(things, Versions.FIRST);

        assertThat(registry.compatible(things, Versions.SECOND)).isTrue();
        assertThat(registry.compatible(things, Versions.BROKEN)).isFalse();
        assertThatThrownBy(() -> registry.register(things, Versions.BROKEN))
                .isInstanceOf(RegistryRefusedException.Incompatible.class)
                .hasMessageContaining("ncompatible");
        assertThat(registry.versions(things)).containsExactly(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        SchemaRegistry registry = registry();
        registry.register(things, Versions.FIRST);

        assertThatThrownBy(() -> registry.schemaById(1_000_004_711))
                .isInstanceOf(RegistryRefusedException.NotFound.class);
        assertThatThrownBy(() -> registry.idOf(things, Versions.SECOND))
                .isInstanceOf(RegistryRefusedException.NotFound.class);
        assertThatThrownBy(() -> registry.latest(others)).isInstanceOf(RegistryRefusedException.NotFound.class);
    }

    @Test
    void aSubjectWithoutVersionsTakesAnything() {
        SchemaRegistry registry = registry();

        assertThat(registry.versions(others)).isEmpty();
        assertThat(registry.compatible(others, Versions.FIRST)).isTrue();
    }
}
