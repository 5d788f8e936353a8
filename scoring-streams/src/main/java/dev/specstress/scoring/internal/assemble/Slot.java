package dev.specstress.scoring.internal.assemble;

import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.Scenario;
import dev.specstress.scoring.internal.collect.Shape;
import dev.specstress.scoring.internal.state.CompositeKey;

/** The name of one place in a response set: model and repeat. */
final class Slot {

    private Slot() {}

    static String of(Response response) {
        return name(response.getModel(), response.getRepeat());
    }

    static String of(ExpectedResponse expected) {
        return name(expected.getModel(), expected.getRepeat());
    }

    private static String name(String model, int repeat) {
        return CompositeKey.of(model, Integer.toString(repeat));
    }

    /** A scenario asks for the responses it lists. */
    static Shape<Scenario> ofScenario() {
        return scenario -> scenario.getExpected().stream().map(Slot::of).toList();
    }
}
