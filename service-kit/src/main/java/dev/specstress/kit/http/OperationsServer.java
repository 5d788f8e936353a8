package dev.specstress.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.kit.lifecycle.Health;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Serves {@code /health/live} and {@code /health/ready} (200 or 503, with each part's state and reason) and
 * {@code /metrics} (Prometheus), and what the service itself has to show, on virtual threads. Also keeps the gauge {@code specstress.ready}: 1 when all parts are.
 */
public final class OperationsServer implements AutoCloseable {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final String service;
    private final HttpSettings settings;
    private final Supplier<Map<String, Health>> parts;
    private final PrometheusMeterRegistry meters;
    private final ObjectMapper json = new ObjectMapper();
    private volatile Pages pages = path -> Optional.empty();
    private final Javalin server;

    /** @param parts asked at every request; must not block */
    public OperationsServer(
            String service,
            HttpSettings settings,
            Supplier<Map<String, Health>> parts,
            PrometheusMeterRegistry meters) {
        this.service = service;
        this.settings = settings;
        this.parts = parts;
        this.meters = meters;
        this.server = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.routes.get("/health/live", context -> answer(context, Health::live));
            config.routes.get("/health/ready", context -> answer(context, Health::ready));
            config.routes.get(
                    "/metrics", context -> context.contentType(METRICS_TYPE).result(meters.scrape()));
            config.routes.get("/<page>", this::page);
        });
    }

    /**
     * Begins to answer.
     *
     * @throws IllegalStateException if the address cannot be had; the message names it
     */
    public void start() {
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "cannot serve HTTP at %s:%d (http.host, http.port): the address is in use or not ours"
                            .formatted(settings.host(), settings.port()),
                    e);
        }
        Gauge.builder("specstress.ready", parts, all -> ready(all.get()) ? 1 : 0)
                .description("Whether every part of the service is ready.")
                .strongReference(true)
                .register(meters);
    }

    /** From now on answers these, too. */
    public void serve(Pages more) {
        pages = more;
    }

    public String host() {
        return settings.host();
    }

    /** The port it answers at, also where 0 was asked for. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean ready(Map<String, Health> parts) {
        return parts.values().stream().allMatch(Health::ready);
    }

    private void page(Context context) {
        Optional<Pages.Page> found = pages.get(context.pathParam("page"));
        context.status(found.map(Pages.Page::status).orElse(404))
                .contentType("application/json")
                .result(found.map(Pages.Page::json).orElse("{\"error\":\"no such page\"}"));
    }

    private void answer(Context context, Predicate<Health> wanted) throws JsonProcessingException {
        Map<String, Health> all = parts.get();
        boolean well = all.values().stream().allMatch(wanted);
        context.status(well ? 200 : 503)
                .contentType("application/json")
                .result(json.writeValueAsString(HealthReport.of(service, well, all)));
    }
}
