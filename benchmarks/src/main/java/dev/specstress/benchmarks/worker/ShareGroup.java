package dev.specstress.benchmarks.worker;

import dev.specstress.kit.kafka.KafkaAccess;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;

/**
 * A share group of several consumers. A consumer must have acknowledged all records of a batch before it may have the next,
 * so each waits for its slowest call; several of them fill what may be in flight.
 */
final class ShareGroup implements Contestant {
    private static final int LARGEST_BATCH = 500;

    private final LongAdder acknowledged = new LongAdder();
    private final Producer<String, SpecificRecord> producer;
    private final List<ShareMember> members;

    ShareGroup(String bootstrapServers, Work work) {
        KafkaAccess kafka = BareAvro.kafka(bootstrapServers, "share", new SimpleMeterRegistry());
        fromTheBeginning(kafka, work.group());
        this.producer = kafka.producer(Map.of());
        int batch = Math.min(LARGEST_BATCH, work.inFlight());
        this.members = IntStream.range(0, work.inFlight() / batch)
                .mapToObj(_ -> new ShareMember(kafka, work, batch, producer, acknowledged))
                .toList();
    }

    /** Where a share group begins is a setting of the group on the broker. */
    private static void fromTheBeginning(KafkaAccess kafka, String group) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
        try (Admin admin = kafka.admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            resource,
                            List.of(
                                    new AlterConfigOp(
                                            new ConfigEntry("share.auto.offset.reset", "earliest"),
                                            AlterConfigOp.OpType.SET),
                                    new AlterConfigOp(
                                            new ConfigEntry("share.record.lock.duration.ms", "60000"),
                                            AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the share group cannot be set up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long acknowledged() {
        return acknowledged.sum();
    }

    @Override
    public void close() {
        members.forEach(ShareMember::stop);
        members.forEach(ShareMember::join);
        producer.close(Duration.ofSeconds(2));
    }
}
