package dev.specstress.findings;

import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Scenarios, expected responses and their outcomes. */
final class ResponseTally {
    private final Map<Completeness, Long> sets = new EnumMap<>(Completeness.class);
    private final Map<String, OutcomeCounts> byModel = new HashMap<>();
    private OutcomeCounts outcomes = OutcomeCounts.NONE;
    private long scenarios;
    private long expected;
    private long late;
    private long duplicates;

    void add(Scenario scenario) {
        scenarios++;
        expected += scenario.getExpected().size();
    }

    void add(ResponseSet set) {
        sets.merge(set.getCompleteness(), 1L, Long::sum);
        duplicates += set.getDuplicates();
        for (var response : set.getResponses()) {
            add(response);
        }
    }

    private void add(Response response) {
        var outcome = Outcome.of(response.getOutcome());
        outcomes = outcomes.plus(outcome);
        byModel.merge(response.getModel(), OutcomeCounts.NONE.plus(outcome), (counts, _) -> counts.plus(outcome));
    }

    void addLate() {
        late++;
    }

    long expected() {
        return expected;
    }

    long scenarios() {
        return scenarios;
    }

    OutcomeCounts outcomes() {
        return outcomes;
    }

    ResponseFigures figures() {
        return new ResponseFigures(
                scenarios,
                expected,
                outcomes,
                byModel,
                sets.getOrDefault(Completeness.COMPLETE, 0L),
                sets.getOrDefault(Completeness.PARTIAL, 0L),
                sets.getOrDefault(Completeness.EXPIRED, 0L),
                late,
                duplicates);
    }
}
