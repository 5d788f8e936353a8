package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.registry.internal.RegistrySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RegistryOutageTest {
    private static final Map<String, Object> QUICK =
            Map.of("max.retries", 2, "retries.wait.ms", 1, "http.read.timeout.ms", 300, "http.connect.timeout.ms", 300);

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = RegistryServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408})
    void aRegistryThatCannotServeNowIsAskedAgain(int status) {
        server.answerNext(2, status, "later");

        assertThat(registry(server.url()).register("things-value", Versions.FIRST))
                .isEqualTo(1);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void askingEndsAfterTheRetriesWithAnErrorThatIsNotTheRecords() {
        server.answerNext(
                100, 503, RegistryServer.error(503, 50301, "leader unknown").body());

        assertThatThrownBy(() -> registry(server.url()).register("things-value", Versions.FIRST))
                .isInstanceOf(RegistryUnavailableException.class)
                .isInstanceOf(RetriableException.class)
                .isNotInstanceOf(SerializationException.class)
                .hasMessageContaining("3 rounds")
                .hasMessageContaining(server.url())
                .hasMessageContaining("(503): leader unknown");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void afterAnOutageTheSameRegistryServesAgain() {
        SchemaRegistry registry = registry(server.url());
        server.answerNext(3, 503, "");
        assertThatThrownBy(() -> registry.schemaById(1)).isInstanceOf(RegistryUnavailableException.class);

        int id = registry.register("things-value", Versions.FIRST);

        assertThat(registry.schemaById(id)).isEqualTo(Versions.FIRST);
    }

    @Test
    void nobodyListeningIsUnavailable() throws IOException {
        assertThatThrownBy(() -> registry(deadUrl()).schemaById(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("could not be reached: ConnectException");
    }

    @Test
    void anAnswerThatNeverEndsIsUnavailable() {
        server.answerNext(3, 0, "");

        assertThatThrownBy(() -> registry(server.url()).schemaById(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("did not answer within 300 ms");
    }

    @Test
    void theNextAddressServesWhereOneIsDead() throws IOException {
        SchemaRegistry registry = registry(deadUrl(), server.url());

        assertThat(registry.register("things-value", Versions.FIRST)).isEqualTo(1);
    }

    @Test
    void theAddressThatServedLastIsAskedFirst() throws IOException {
        try (RegistryServer sick = RegistryServer.start()) {
            sick.answerNext(100, 503, "");
            SchemaRegistry registry = registry(sick.url(), server.url());

            registry.register("things-value", Versions.FIRST);
            registry.latest("things-value");
            registry.latest("things-value");

            assertThat(sick.requests()).hasSize(1);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void aRefusalIsNotTakenToTheNextAddress() throws IOException {
        try (RegistryServer other = RegistryServer.start()) {
            server.answerNext(1, 401, "");

            assertThatThrownBy(() -> registry(server.url(), other.url()).schemaById(1))
                    .isInstanceOf(RegistryRefusedException.Unauthorised.class);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void anInterruptEndsTheWait() throws InterruptedException {
        server.answerNext(100, 503, "");
        SchemaRegistry registry =
                new HttpSchemaRegistry(RegistrySettings.from(List.of(server.url()), Map.of("retries.wait.ms", 20_000)));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                registry.schemaById(1);
            } catch (InterruptException e) {
                thrown.set(e);
            }
            ended.countDown();
        });

        waiting.interrupt();

        assertThat(ended.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptException.class);
    }

    private static SchemaRegistry registry(String... urls) {
        return new HttpSchemaRegistry(RegistrySettings.from(List.of(urls), QUICK));
    }

    private static String deadUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
