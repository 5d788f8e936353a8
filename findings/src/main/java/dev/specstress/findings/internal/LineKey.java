package dev.specstress.findings.internal;

import java.util.Comparator;

/** Which line of a scenario it is; with the scenario, the key of a record. Parts that a file does not have are empty. */
record LineKey(String model, int repeat, String specId, int round, String grader, int gradeRepeat)
        implements Comparable<LineKey> {

    /** For files with one line per scenario. */
    static final LineKey ONLY = new LineKey("", 0, "", 0, "", 0);

    private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::model)
            .thenComparingInt(LineKey::repeat)
            .thenComparing(LineKey::specId)
            .thenComparingInt(LineKey::round)
            .thenComparing(LineKey::grader)
            .thenComparingInt(LineKey::gradeRepeat);

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }
}
