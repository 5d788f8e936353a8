package dev.specstress.simulator;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a simulator has been asked so far.
 *
 * @param received all requests
 * @param inFlight requests not yet answered
 * @param peakInFlight the most that were ever in flight at once
 * @param byModel requests for models it plays
 * @param byStatus answers by HTTP status
 * @param byFault requests that were failed on purpose, by kind
 */
public record RequestCounts(
        long received,
        long inFlight,
        long peakInFlight,
        Map<String, Long> byModel,
        Map<Integer, Long> byStatus,
        Map<FaultKind, Long> byFault) {
    public RequestCounts {
        byModel = Map.copyOf(byModel);
        byStatus = Map.copyOf(byStatus);
        byFault = Map.copyOf(byFault);
    }

    /** The counts in one line, for people. */
    public String summary() {
        String faults = new TreeMap<>(byFault)
                .entrySet().stream()
                        .map(entry -> entry.getKey().label() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return "%d requests, by status %s, faults: %s"
                .formatted(received, new TreeMap<>(byStatus), faults.isEmpty() ? "none" : faults);
    }
}
