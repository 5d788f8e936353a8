package dev.specstress.findings.regrade;

import java.util.Comparator;

/** Which answer of a campaign. */
public record AnswerKey(String scenarioId, String model, int repeat) implements Comparable<AnswerKey> {
    private static final Comparator<AnswerKey> ORDER = Comparator.comparing(AnswerKey::scenarioId)
            .thenComparing(AnswerKey::model)
            .thenComparingInt(AnswerKey::repeat);

    @Override
    public int compareTo(AnswerKey other) {
        return ORDER.compare(this, other);
    }
}
