package dev.specstress.schemas.topics;

/** What happens to old records. */
public enum Cleanup {
    /** Deleted when the retention has passed. */
    DELETE("delete"),
    /** The newest per key stays for ever. */
    COMPACT("compact"),
    /** The newest per key stays until the retention has passed. */
    COMPACT_AND_DELETE("compact,delete");

    private final String policy;

    Cleanup(String policy) {
        this.policy = policy;
    }

    /** As Kafka's {@code cleanup.policy} has it. */
    public String policy() {
        return policy;
    }

    public boolean deletes() {
        return this != COMPACT;
    }
}
