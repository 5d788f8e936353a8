package dev.specstress.providers.quota;

import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceThread;
import dev.specstress.schemas.QuotaClaim;
import dev.specstress.schemas.topics.TopicName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other instances once a second what this one could use of each lane, hears what they could, and keeps this one to
 * its share. Where topic or brokers cannot be reached, nothing is spent on lanes with limits: the share lapses after three
 * seconds and calls wait.
 */
public final class QuotaExchange implements Service {
    static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(QuotaExchange.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration ASK = Duration.ofSeconds(5);
    /** A claim that cannot be sent before it would have lapsed must not be sent at all. */
    private static final Map<String, Object> SOON_OR_NEVER =
            Map.of("linger.ms", 0, "request.timeout.ms", 1_000, "delivery.timeout.ms", 2_000, "max.block.ms", 2_000);

    private static final Map<String, Object> NOT_HELD_BACK = Map.of("fetch.max.wait.ms", 100);

    private final KafkaAccess kafka;
    private final Claimant claimant;
    private final Quotas quotas;
    private final Shares shares;
    private final Clock clock;
    private final String topic;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile Health health = new Health.Starting("a share of the limits");

    public QuotaExchange(KafkaAccess kafka, Claimant claimant, Quotas quotas, Clock clock) {
        this.kafka = kafka;
        this.claimant = claimant;
        this.quotas = quotas;
        this.shares = new Shares(claimant, quotas);
        this.clock = clock;
        this.topic = kafka.topics().of(TopicName.QUOTA_CLAIMS);
        this.thread = Thread.ofVirtual().name("quota-exchange").unstarted(this::run);
    }

    @Override
    public String name() {
        return "quota-exchange";
    }

    @Override
    public void start() {
        if (quotas.anythingToShare()) {
            thread.start();
        } else {
            health = new Health.Ready();
        }
    }

    @Override
    public Health health() {
        return stopping() ? new Health.Stopping() : health;
    }

    @Override
    public void stop(Duration within) {
        stopped.countDown();
        ServiceThread.end(thread, within);
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    private void run() {
        while (!stopping()) {
            try (Consumer<String, byte[]> consumer = kafka.consumer(NOT_HELD_BACK);
                    Producer<String, SpecificRecord> producer = kafka.producer(SOON_OR_NEVER);
                    Deserializer<QuotaClaim> values = kafka.valueDeserializer(QuotaClaim.class)) {
                exchange(consumer, producer, values);
            } catch (InterruptException _) {
                return;
            } catch (KafkaException e) {
                health = new Health.Starting("topic " + topic + ": " + e.getMessage());
                log.atWarn().addKeyValue("topic", topic).log("claims cannot be exchanged: {}", e.getMessage());
                if (paused()) {
                    return;
                }
            } finally {
                shares.giveUp();
            }
        }
    }

    private void exchange(
            Consumer<String, byte[]> consumer,
            Producer<String, SpecificRecord> producer,
            Deserializer<QuotaClaim> values) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, ASK).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        // Whoever lives renews its claim within a second; what lies here from before speaks for nobody.
        consumer.seekToEnd(partitions);
        partitions.forEach(partition -> consumer.position(partition, ASK));
        while (!stopping()) {
            claim(producer);
            listen(consumer, values, System.nanoTime() + INTERVAL.toNanos());
            shares.divide();
            health = shares.isHeard() ? new Health.Ready() : new Health.Starting("its own claims on topic " + topic);
        }
        leave(producer);
    }

    private void claim(Producer<String, SpecificRecord> producer) {
        for (QuotaClaim claim : shares.claims(clock.instant())) {
            producer.send(new ProducerRecord<>(topic, key(claim.getPool(), claim.getInstance()), claim));
        }
        producer.flush();
    }

    private void listen(Consumer<String, byte[]> consumer, Deserializer<QuotaClaim> values, long until) {
        for (long left = until - System.nanoTime(); left > 0 && !stopping(); left = until - System.nanoTime()) {
            for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofNanos(Math.min(left, 100_000_000)))) {
                hear(each, values);
            }
        }
    }

    private void hear(ConsumerRecord<String, byte[]> each, Deserializer<QuotaClaim> values) {
        if (each.value() == null) {
            String[] parts = each.key().split("\\|", 2);
            if (parts.length == 2) {
                shares.left(parts[0], parts[1]);
            }
            return;
        }
        try {
            shares.heard(values.deserialize(topic, each.headers(), each.value()));
        } catch (SerializationException e) {
            log.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("offset", each.offset())
                    .log("a claim cannot be read: {}", e.getMessage());
        }
    }

    /** Says so when it goes, so that the others need not wait for the claim to lapse. */
    private void leave(Producer<String, SpecificRecord> producer) {
        shares.giveUp();
        quotas.limits()
                .keySet()
                .forEach(lane -> producer.send(new ProducerRecord<>(topic, key(lane, claimant.instance()), null)));
        producer.flush();
    }

    private static String key(String lane, String instance) {
        return lane + "|" + instance;
    }

    private boolean paused() {
        try {
            return stopped.await(PAUSE_AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }
}
