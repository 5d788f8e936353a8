package dev.specstress.benchmarks.join;

/**
 * One shape of input.
 *
 * @param models answers a scenario asks for
 * @param textBytes of each answer
 * @param scenarios in all
 * @param open scenarios whose answers are interleaved at a time
 */
record JoinLoad(int models, int textBytes, int scenarios, int open) {

    long responses() {
        return (long) models * scenarios;
    }

    String label() {
        return models + " models, " + textBytes + " B";
    }
}
