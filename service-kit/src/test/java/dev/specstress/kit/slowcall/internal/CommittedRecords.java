package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.Broker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What commits say is done, read as the next member would. */
public final class CommittedRecords {
    private final Map<TopicPartition, Map<Long, String>> keys = new HashMap<>();

    private CommittedRecords() {}

    /** Of the records a topic holds now, by their keys. */
    public static CommittedRecords in(String topic) {
        CommittedRecords records = new CommittedRecords();
        records.add(topic);
        return records;
    }

    /** Takes in what the topic holds now. */
    public void add(String topic) {
        Broker.read(topic)
                .forEach(record -> keys.computeIfAbsent(
                                new TopicPartition(topic, record.partition()), _ -> new HashMap<>())
                        .put(record.offset(), record.key()));
    }

    /** Keys of the records that these commits count as done. */
    public Set<String> doneBy(Map<TopicPartition, OffsetAndMetadata> commits) {
        Set<String> done = new HashSet<>();
        commits.forEach((partition, commit) -> {
            OffsetTracker tracker = tracker(commit);
            keys.getOrDefault(partition, Map.of()).forEach((offset, key) -> {
                if (tracker.isDone(offset)) {
                    done.add(key);
                }
            });
        });
        return done;
    }

    /** Keys of the records that the group's commits count as done. */
    public static Set<String> names(String group, String topic) throws Exception {
        return in(topic).doneBy(Broker.committed(group));
    }

    /** How many holes the group's commits hold. */
    public static int holes(String group) throws Exception {
        return Broker.committed(group).values().stream()
                .mapToInt(commit -> tracker(commit).holes())
                .sum();
    }

    private static OffsetTracker tracker(OffsetAndMetadata commit) {
        DecodedNote note = CommitNoteCodec.decode(commit.offset(), commit.metadata());
        return new OffsetTracker(commit.offset(), note.noteOrUnknown());
    }
}
