package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.Grade;
import dev.specstress.schemas.GradingTask;
import dev.specstress.scoring.internal.state.CompositeKey;

/** What one verdict is about: scenario, model, repeat, spec and round, as one store key. */
final class VerdictKey {

    private VerdictKey() {}

    static String of(GradingTask task) {
        return of(task.getScenarioId(), task.getModel(), task.getRepeat(), task.getSpecId(), task.getRound());
    }

    static String of(Grade grade) {
        return of(grade.getScenarioId(), grade.getModel(), grade.getRepeat(), grade.getSpecId(), grade.getRound());
    }

    private static String of(String scenarioId, String model, int repeat, String specId, int round) {
        return CompositeKey.of(scenarioId, model, Integer.toString(repeat), specId, Integer.toString(round));
    }
}
