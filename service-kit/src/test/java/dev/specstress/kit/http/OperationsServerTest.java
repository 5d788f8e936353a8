package dev.specstress.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.lifecycle.Health;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsServerTest {
    private static final HttpSettings LOOPBACK = new HttpSettings("127.0.0.1", 0);

    private final Map<String, Health> parts = new LinkedHashMap<>();
    private final ProcessMeters meters = new ProcessMeters("worker");
    private final OperationsServer server = new OperationsServer("worker", LOOPBACK, () -> parts, meters.registry());
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        meters.close();
    }

    @Test
    void ready_is_503_with_the_reason_until_every_part_is() throws Exception {
        parts.put("loop", new Health.Ready());
        parts.put("view", new Health.Starting("topic specs"));

        HttpResponse<String> starting = get("/health/ready");
        parts.put("view", new Health.Ready());
        HttpResponse<String> ready = get("/health/ready");

        assertThat(starting.statusCode()).isEqualTo(503);
        assertThat(starting.headers().firstValue("content-type")).contains("application/json");
        assertThat(starting.body())
                .isEqualTo("{\"service\":\"worker\",\"ok\":false,\"parts\":[{\"name\":\"loop\",\"state\":\"ready\"},"
                        + "{\"name\":\"view\",\"state\":\"starting\",\"reason\":\"waiting for topic specs\"}]}");
        assertThat(ready.statusCode()).isEqualTo(200);
    }

    @Test
    void live_is_503_only_once_a_part_failed() throws Exception {
        parts.put("loop", new Health.Starting("anything"));
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        parts.put("loop", new Health.Stopping());
        assertThat(get("/health/live").statusCode()).isEqualTo(200);

        parts.put("loop", new Health.Failed("fenced"));

        assertThat(get("/health/live").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").body()).contains("\"state\":\"failed\",\"reason\":\"fenced\"");
    }

    @Test
    void metrics_are_prometheus_text_of_the_jvm_and_of_readiness() throws Exception {
        parts.put("loop", new Health.Ready());

        HttpResponse<String> metrics = get("/metrics");

        assertThat(metrics.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body())
                .contains("jvm_memory_used_bytes{")
                .contains("specstress_ready{service=\"worker\"} 1.0");
    }

    @Test
    void a_port_in_use_is_one_line_with_the_address() {
        var taken = new HttpSettings("127.0.0.1", server.port());

        try (var second = new OperationsServer("worker", taken, () -> parts, meters.registry())) {
            assertThatThrownBy(second::start)
                    .hasMessage("cannot serve HTTP at 127.0.0.1:%d (http.host, http.port): ".formatted(server.port())
                            + "the address is in use or not ours");
        }
    }

    @Test
    void what_the_service_has_to_show_is_served_beside_the_rest() throws Exception {
        assertThat(get("/things/a").statusCode()).isEqualTo(404);

        server.serve(path ->
                path.equals("things/a b") ? Optional.of(new Pages.Page(202, "{\"thing\":1}")) : Optional.empty());

        assertThat(get("/things/a%20b").statusCode()).isEqualTo(202);
        assertThat(get("/things/a%20b").body()).isEqualTo("{\"thing\":1}");
        assertThat(get("/things/b").statusCode()).isEqualTo(404);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void settings_have_defaults() {
        assertThat(HttpSettings.from(ConfigLoader.of(HttpSettings.schema()).load()))
                .isEqualTo(new HttpSettings("127.0.0.1", 8080));
    }

    @Test
    void every_setting_can_be_given() {
        var values = ConfigLoader.of(HttpSettings.schema())
                .flags(List.of("--http.host=0.0.0.0", "--http.port=9090"))
                .load();

        assertThat(HttpSettings.from(values)).isEqualTo(new HttpSettings("0.0.0.0", 9090));
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
