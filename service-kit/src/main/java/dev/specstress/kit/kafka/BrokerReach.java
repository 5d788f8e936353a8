package dev.specstress.kit.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Asks whether Kafka answers, before anything is built on it. */
public final class BrokerReach {
    private BrokerReach() {}

    /**
     * Returns once a broker has answered.
     *
     * @throws KafkaUnavailableException if none did in time, or it refused us; the message is one line with the address
     */
    public static void require(KafkaAccess kafka, Duration atMost) throws InterruptedException {
        String address = String.valueOf(kafka.shared().get("bootstrap.servers"));
        Admin admin;
        try {
            admin = kafka.admin();
        } catch (KafkaException e) {
            throw new KafkaUnavailableException(
                    "kafka.bootstrap.servers: cannot use " + address + ": " + innermost(e), e);
        }
        int millis = Math.toIntExact(Math.max(1, Math.min(Integer.MAX_VALUE, atMost.toMillis())));
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                    .nodes()
                    .get(atMost.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw silent(address, atMost, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                throw silent(address, atMost, e.getCause());
            }
            throw new KafkaUnavailableException("Kafka at " + address + " refused: " + innermost(e), e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static KafkaUnavailableException silent(String address, Duration atMost, Throwable cause) {
        return new KafkaUnavailableException(
                "no Kafka broker answered at %s within %.1f s; check kafka.bootstrap.servers and kafka.security.protocol"
                        .formatted(address, atMost.toMillis() / 1_000.0),
                cause);
    }

    private static String innermost(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner.getMessage();
    }
}
