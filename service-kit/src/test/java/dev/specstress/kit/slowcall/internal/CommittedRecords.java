package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.Broker;
import dev.specstress.kit.slowcall.TestKafka;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What the commits of a group say is done, read as the next member would. */
public final class CommittedRecords {

    private CommittedRecords() {}

    /** Names of the values that the group's commits count as done. */
    public static Set<String> names(String group, String topic) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> commits = Broker.committed(group);
        Set<String> done = new HashSet<>();
        Broker.read(topic).forEach(record -> {
            OffsetAndMetadata commit = commits.get(new TopicPartition(topic, record.partition()));
            if (commit != null && tracker(commit).isDone(record.offset())) {
                done.add(TestKafka.read(record.value()).getName());
            }
        });
        return done;
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
