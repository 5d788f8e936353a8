package dev.specstress.findings.diagnosis;

/** What a pattern of disagreement and compliance says of a spec. */
public enum FindingKind {
    /** High disagreement, and every answer fails: clauses contradict each other, or one is open to interpretation. */
    CONTRADICTION("contradiction", "clauses contradict each other, or this one is open to interpretation"),
    /** Low disagreement, and every answer fails: the models share a habit that the spec forbids, or it missed an edge case. */
    SHARED_HABIT("shared habit", "the models share a habit this forbids, or it misses an edge case"),
    /** High disagreement, and every answer passes: the spec cannot tell better answers from worse. */
    TOO_COARSE("too coarse", "very different answers pass: it cannot tell better from worse"),
    /** Graders split or answer "ambiguous" more than chance and severity explain: careful readers read it differently. */
    UNCLEAR_WORDING("unclear wording", "careful readers take it to mean different things");

    private final String label;
    private final String meaning;

    FindingKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** Two words for tables. */
    public String label() {
        return label;
    }

    /** Half a sentence for people. */
    public String meaning() {
        return meaning;
    }
}
