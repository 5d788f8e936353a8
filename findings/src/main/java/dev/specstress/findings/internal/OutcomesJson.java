package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.OutcomeCounts;

/** How units of work ended, with every way to end named. */
final class OutcomesJson {
    private OutcomesJson() {}

    /** @param done the word for a unit that gave what it was asked for */
    static ObjectNode of(OutcomeCounts counts, String done) {
        return Json.object()
                .put(done, counts.answered())
                .put("declined", counts.declined())
                .put("timedOut", counts.timedOut())
                .put("failed", counts.failed())
                .put("notAsked", counts.notAsked());
    }
}
