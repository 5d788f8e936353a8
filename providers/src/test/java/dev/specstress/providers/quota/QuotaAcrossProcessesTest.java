package dev.specstress.providers.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One key, several processes in several roles, unevenly loaded; they come, one is killed, one is stopped and goes on. The
 * server at the far end counts.
 */
final class QuotaAcrossProcessesTest {
    private static final double PER_SECOND = 60;
    private static final int BURST_SECONDS = 3;
    private static final Duration SETTLED = Duration.ofSeconds(90);

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    @Timeout(300)
    void togetherTheyUseNearlyAllOfTheQuotaAndAreHardlyEverRefused() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                LimitedServer server = new LimitedServer(PER_SECOND)) {
            makeTopic(kafka);
            spend(kafka, server, "query-worker", 64);
            spend(kafka, server, "query-worker", 8);
            spend(kafka, server, "grader-service", 2);
            Awaitility.await().atMost(SETTLED).until(() -> server.askedSince(before(1)) >= 0.9 * PER_SECOND);
            long begin = System.nanoTime();

            watch(10);
            Process killed = spend(kafka, server, "grader-service", 32);
            Process stopped = spend(kafka, server, "query-worker", 32);
            spend(kafka, server, "generator-service", 4);
            watch(16);
            killed.destroyForcibly().waitFor();
            watch(12);
            signal("-STOP", stopped);
            watch(10);
            signal("-CONT", stopped);
            watch(14);

            double seconds = (System.nanoTime() - begin) / 1e9;
            long asked = server.askedSince(begin);
            long refused = server.refusedSince(begin);
            int most = server.mostWithin(Duration.ofSeconds(BURST_SECONDS), begin);
            System.out.printf(
                    "%.1f s: %.1f %% of the quota used, %.2f %% refused, at most %d in %d seconds of %.0f each, %d in one%n",
                    seconds,
                    100.0 * (asked - refused) / (PER_SECOND * seconds),
                    100.0 * refused / asked,
                    most,
                    BURST_SECONDS,
                    PER_SECOND,
                    server.mostWithin(Duration.ofSeconds(1), begin));
            assertThat((asked - refused) / (PER_SECOND * seconds))
                    .as("part of the quota that was used")
                    // Nine tenths are the aim; one is left to a machine that keeps processes waiting.
                    .isGreaterThanOrEqualTo(0.8);
            assertThat((double) refused / asked).as("part that was refused").isLessThan(0.01);
            // The buckets of all together hold two fifths of a second's worth. Requests that a busy machine held up
            // arrive
            // together, so the window is long enough for that to be small beside two owners of one claim for a second.
            assertThat(most).as("most requests in %d seconds", BURST_SECONDS).isLessThanOrEqualTo((int)
                    ((BURST_SECONDS + 0.75) * PER_SECOND));
        }
    }

    private Process spend(EmbeddedKafka kafka, LimitedServer server, String role, int callsAtOnce) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuotaSpender.class.getName(),
                        kafka.bootstrapServers(),
                        server.baseUrl(),
                        role,
                        Integer.toString(callsAtOnce),
                        Double.toString(PER_SECOND * 60))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    private static void makeTopic(EmbeddedKafka kafka) throws Exception {
        String topic = new TopicNames(QuotaSpender.PREFIX).of(TopicName.QUOTA_CLAIMS);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static void signal(String signal, Process process) throws Exception {
        int code = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static long before(int seconds) {
        return System.nanoTime() - Duration.ofSeconds(seconds).toNanos();
    }

    /** Time passes: what is measured is what is used over time. */
    private static void watch(int seconds) {
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(seconds))
                .atMost(Duration.ofSeconds(seconds + 30))
                .until(() -> true);
    }
}
