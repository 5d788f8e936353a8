package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What every registry does, wherever its schemas are. */
abstract class SchemaRegistryContract {
    private static final String SUBJECT = "things-value";

    /** A registry without schemas. */
    abstract SchemaRegistry registry();

    @Test
    void aSchemaIsFoundUnderTheIdItWasRegisteredWith() {
        SchemaRegistry registry = registry();

        int id = registry.register(SUBJECT, Versions.FIRST);

        assertThat(id).isPositive();
        assertThat(registry.schemaById(id)).isEqualTo(Versions.FIRST);
        assertThat(registry.idOf(SUBJECT, Versions.FIRST)).isEqualTo(id);
    }

    @Test
    void registeringTwiceChangesNothing() {
        SchemaRegistry registry = registry();

        int id = registry.register(SUBJECT, Versions.FIRST);

        assertThat(registry.register(SUBJECT, Versions.FIRST)).isEqualTo(id);
        assertThat(registry.versions(SUBJECT)).containsExactly(1);
    }

    @Test
    void aSchemaHasOneIdUnderEverySubject() {
        SchemaRegistry registry = registry();

        int id = registry.register(SUBJECT, Versions.FIRST);

        assertThat(registry.register("others-value", Versions.FIRST)).isEqualTo(id);
    }

    @Test
    void anEvolvedSchemaIsTheNextVersion() {
        SchemaRegistry registry = registry();
        registry.register(SUBJECT, Versions.FIRST);

        int id = registry.register(SUBJECT, Versions.SECOND);

        assertThat(registry.versions(SUBJECT)).containsExactly(1, 2);
        assertThat(registry.latest(SUBJECT)).isEqualTo(new RegisteredSchema(SUBJECT, 2, id, Versions.SECOND));
    }

    @Test
    void aSchemaThatCannotReadWhatIsThereIsRefused() {
        SchemaRegistry registry = registry();
        registry.register(SUBJECT, Versions.FIRST);

        assertThat(registry.compatible(SUBJECT, Versions.SECOND)).isTrue();
        assertThat(registry.compatible(SUBJECT, Versions.BROKEN)).isFalse();
        assertThatThrownBy(() -> registry.register(SUBJECT, Versions.BROKEN))
                .isInstanceOf(RegistryRefusedException.Incompatible.class)
                .hasMessageContaining("ncompatible");
        assertThat(registry.versions(SUBJECT)).containsExactly(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        SchemaRegistry registry = registry();
        registry.register(SUBJECT, Versions.FIRST);

        assertThatThrownBy(() -> registry.schemaById(4_711)).isInstanceOf(RegistryRefusedException.NotFound.class);
        assertThatThrownBy(() -> registry.idOf(SUBJECT, Versions.SECOND))
                .isInstanceOf(RegistryRefusedException.NotFound.class);
        assertThatThrownBy(() -> registry.latest("others-value")).isInstanceOf(RegistryRefusedException.NotFound.class);
    }

    @Test
    void aSubjectWithoutVersionsTakesAnything() {
        SchemaRegistry registry = registry();

        assertThat(registry.versions("others-value")).isEmpty();
        assertThat(registry.compatible("others-value", Versions.FIRST)).isTrue();
    }
}
