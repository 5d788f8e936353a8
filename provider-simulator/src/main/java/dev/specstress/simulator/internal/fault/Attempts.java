package dev.specstress.simulator.internal.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often the very same request was sent, for as many requests as a long run has open at once. */
final class Attempts {
    private static final int MOST = 200_000;

    private final Map<String, Integer> sent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** 1 for the first time. */
    synchronized int next(String request) {
        return sent.merge(request, 1, Integer::sum);
    }
}
