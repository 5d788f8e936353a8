package dev.specstress.benchmarks.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of one benchmark.
 *
 * @param parameters by name, in the order they were declared
 * @param perSecond operations per second of processor time
 * @param bytes allocated per operation
 */
public record Figure(String method, Map<String, String> parameters, Samples perSecond, Samples bytes) {
    private static final String CONTENDER = "framing";
    private static final String PEER = "PLAIN";

    public Figure {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Median nanoseconds of processor time per operation. */
    double nanos() {
        return 1e9 / perSecond.median();
    }

    /**
     * This figure's speed as a multiple of its peer's in the same run, by medians: below 1 is a loss; nothing if it has no
     * peer or is one.
     */
    Optional<Double> timesPeer(List<Figure> all) {
        if (!parameters.containsKey(CONTENDER) || PEER.equals(parameters.get(CONTENDER))) {
            return Optional.empty();
        }
        Map<String, String> wanted = new LinkedHashMap<>(parameters);
        wanted.put(CONTENDER, PEER);
        return all.stream()
                .filter(other -> other.method.equals(method) && other.parameters.equals(wanted))
                .map(peer -> perSecond.median() / peer.perSecond.median())
                .findFirst();
    }
}
