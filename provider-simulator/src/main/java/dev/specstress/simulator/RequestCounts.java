package dev.specstress.simulator;

import java.util.Map;

/**
 * What a simulator has been asked so far.
 *
 * @param received all requests
 * @param inFlight requests not yet answered
 * @param peakInFlight the most that were ever in flight at once
 * @param byModel requests for models it plays
 * @param byStatus answers by HTTP status
 */
public record RequestCounts(
        long received, long inFlight, long peakInFlight, Map<String, Long> byModel, Map<Integer, Long> byStatus) {
    public RequestCounts {
        byModel = Map.copyOf(byModel);
        byStatus = Map.copyOf(byStatus);
    }
}
