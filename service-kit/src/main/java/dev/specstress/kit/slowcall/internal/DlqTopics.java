package dev.specstress.kit.slowcall.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a DLQ's topic before its first record: one partition, replication as the broker's default. */
final class DlqTopics {
    private static final Logger log = LoggerFactory.getLogger(DlqTopics.class);

    private final Supplier<Admin> admins;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();

    DlqTopics(Supplier<Admin> admins) {
        this.admins = admins;
    }

    /** @throws RetriableException if the broker could not be asked */
    void ensure(String topic) throws InterruptedException {
        if (known.contains(topic)) {
            return;
        }
        lock.lockInterruptibly();
        try {
            if (!known.contains(topic)) {
                create(topic);
                known.add(topic);
            }
        } finally {
            lock.unlock();
        }
    }

    private void create(String topic) throws InterruptedException {
        try (Admin admin = admins.get()) {
            make(admin, topic);
            // Its leader answers: of two batches that come too early the first may never get in.
            admin.listOffsets(Map.of(new TopicPartition(topic, 0), OffsetSpec.latest()))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                // The operator may have made it; if not, the send says so.
                case AuthorizationException _ -> log.info("not allowed to make or see the topic {}", topic);
                case RetriableException passing -> throw passing;
                case Throwable other ->
                    throw new LoopFailure("cannot make the topic " + topic + ": " + ReasonText.of(other), other);
            }
        }
    }

    private static void make(Admin admin, String topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            log.info("made the topic {}", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
