package dev.specstress.benchmarks.calls;

/**
 * How much to ask at once and in all.
 *
 * @param latencyMillis of each call at the mock
 * @param inFlight most calls at once
 */
record Campaign(int models, int prompts, int inFlight, long latencyMillis) {

    int calls() {
        return models * prompts;
    }

    String line() {
        return "%d %d %d %d".formatted(models, prompts, inFlight, latencyMillis);
    }

    static Campaign of(String line) {
        String[] parts = line.split(" ");
        return new Campaign(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]));
    }
}
