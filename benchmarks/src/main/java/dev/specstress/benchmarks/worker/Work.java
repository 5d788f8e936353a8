package dev.specstress.benchmarks.worker;

import java.time.Duration;

/**
 * What each contender is to do.
 *
 * @param latency the time of a simulated call; each takes this, 20 % more or less
 * @param inFlight most calls at once
 * @param input the topic read from its beginning, as a group of its own
 * @param records how many that topic holds
 * @param output the topic written, one record for each read
 */
record Work(Duration latency, int inFlight, String group, String input, long records, String output) {
    private static final String BETWEEN = " ";

    String line() {
        return String.join(
                BETWEEN,
                Long.toString(latency.toMillis()),
                Integer.toString(inFlight),
                group,
                input,
                Long.toString(records),
                output);
    }

    static Work of(String line) {
        String[] parts = line.split(BETWEEN);
        return new Work(
                Duration.ofMillis(Long.parseLong(parts[0])),
                Integer.parseInt(parts[1]),
                parts[2],
                parts[3],
                Long.parseLong(parts[4]),
                parts[5]);
    }
}
