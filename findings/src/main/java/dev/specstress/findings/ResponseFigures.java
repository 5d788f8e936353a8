package dev.specstress.findings;

import java.util.Map;

/**
 * Scenarios and the accounted outcome of every response they asked for.
 *
 * @param scenarios admitted
 * @param expected responses those scenarios ask for
 * @param outcomes of the responses in closed sets
 * @param byModel the same, by subject model
 * @param complete sets closed with every response
 * @param partial sets closed at their deadline with the quorum reached
 * @param expired sets closed at their deadline below the quorum
 * @param late responses that came after their set had closed
 * @param duplicates repeated deliveries dropped while sets were open
 */
public record ResponseFigures(
        long scenarios,
        long expected,
        OutcomeCounts outcomes,
        Map<String, OutcomeCounts> byModel,
        long complete,
        long partial,
        long expired,
        long late,
        long duplicates) {

    public ResponseFigures {
        byModel = Map.copyOf(byModel);
    }

    /** Sets that have closed. */
    public long sets() {
        return complete + partial + expired;
    }

    /** Expected responses without an outcome so far: 0 at the end of a run that finished. */
    public long unaccounted() {
        return expected - outcomes.total();
    }
}
