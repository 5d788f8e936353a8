package dev.specstress.scoring.internal.lookup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of the topology, which may run on different instances for one scenario. */
enum Stage {
    INTAKE("intake-progress"),
    MEASURE("measure-progress"),
    DECIDE("decide-progress");

    private final String store;

    Stage(String store) {
        this.store = store;
    }

    /** A store that its task has: whoever has it can answer. */
    String store() {
        return store;
    }

    @JsonValue
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> of(String title) {
        return Arrays.stream(values())
                .filter(stage -> stage.title().equals(title))
                .findFirst();
    }
}
