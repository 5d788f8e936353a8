package dev.specstress.schemas.topics;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.record.TimestampType;

/** A topic being described: the words the catalogue is written in, with what most topics have as defaults. */
final class TopicDraft {
    private static final int ONE_MIB = 1024 * 1024;

    private final String baseName;
    private final Class<? extends SpecificRecord> value;
    private String says = "";
    private String key = "";
    private PartitionClass partitions = PartitionClass.DATA;
    private boolean joined;
    private Cleanup cleanup = Cleanup.DELETE;
    private Duration retention = Duration.ZERO;
    private TimestampType timestamps = TimestampType.CREATE_TIME;
    private int maxMessageBytes = ONE_MIB;
    private Set<Participant> writers = Set.of();

    private TopicDraft(String baseName, Class<? extends SpecificRecord> value) {
        this.baseName = baseName;
        this.value = value;
    }

    static TopicDraft topic(TopicName name, Class<? extends SpecificRecord> value) {
        return new TopicDraft(name.baseName(), value);
    }

    static TopicDraft topic(String baseName, Class<? extends SpecificRecord> value) {
        return new TopicDraft(baseName, value);
    }

    TopicDraft says(String sentence) {
        says = sentence;
        return this;
    }

    TopicDraft key(String what) {
        key = what;
        return this;
    }

    TopicDraft system() {
        partitions = PartitionClass.SYSTEM;
        return this;
    }

    TopicDraft joined() {
        joined = true;
        return this;
    }

    TopicDraft newestPerKey() {
        cleanup = Cleanup.COMPACT;
        return this;
    }

    TopicDraft newestPerKeyFor(Duration atLeast) {
        cleanup = Cleanup.COMPACT_AND_DELETE;
        retention = atLeast;
        return this;
    }

    TopicDraft keptFor(Duration atLeast) {
        retention = atLeast;
        return this;
    }

    TopicDraft timedByBroker() {
        timestamps = TimestampType.LOG_APPEND_TIME;
        return this;
    }

    /** Whole answers of a panel, a whole spec, or every value of a taxonomy in one record. */
    TopicDraft large() {
        maxMessageBytes = RecordSizes.LARGEST;
        return this;
    }

    TopicDraft writtenBy(Participant first, Participant... others) {
        writers = EnumSet.of(first, others);
        return this;
    }

    TopicSpec readBy(Participant first, Participant... others) {
        return new TopicSpec(
                baseName,
                says,
                key,
                value,
                partitions,
                joined,
                cleanup,
                retention,
                timestamps,
                maxMessageBytes,
                "zstd",
                writers,
                EnumSet.of(first, others));
    }
}
