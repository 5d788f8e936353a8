package dev.specstress.scoring.internal.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Where a scenario is and what it waits for.
 *
 * @param state {@code unknown}, {@code waiting}, {@code open}, {@code closed}, {@code measured}, {@code grading},
 *     {@code decided}; {@code unavailable} while a stage that could say so cannot be asked
 * @param stages by name, what each knows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ScenarioAnswer(String scenarioId, String state, String waitsFor, Map<Stage, StageAnswer> stages) {

    static ScenarioAnswer of(String scenarioId, Map<Stage, StageAnswer> stages) {
        StageAnswer intake = stages.get(Stage.INTAKE);
        StageAnswer measure = stages.get(Stage.MEASURE);
        StageAnswer decide = stages.get(Stage.DECIDE);
        if (decide.is("grading") || decide.is("decided")) {
            return new ScenarioAnswer(scenarioId, decide.state(), decide.waitsFor(), stages);
        }
        if (decide.is("unavailable") || measure.is("unavailable") || intake.is("unavailable")) {
            return new ScenarioAnswer(scenarioId, "unavailable", "state that is moving or out of reach", stages);
        }
        if (measure.is("measured")) {
            return new ScenarioAnswer(scenarioId, "measured", "", stages);
        }
        return new ScenarioAnswer(scenarioId, intake.state(), intake.waitsFor(), stages);
    }
}
