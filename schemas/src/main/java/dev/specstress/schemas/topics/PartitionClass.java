package dev.specstress.schemas.topics;

/** How many partitions a topic has by default. An installation may set its own number for {@link #DATA}. */
public enum PartitionClass {
    /** Work is spread over consumers. */
    DATA(12),
    /** Everyone reads all of it. */
    SYSTEM(1);

    private final int defaultPartitions;

    PartitionClass(int defaultPartitions) {
        this.defaultPartitions = defaultPartitions;
    }

    public int defaultPartitions() {
        return defaultPartitions;
    }
}
