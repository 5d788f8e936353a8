package dev.specstress.providers.quota;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.specstress.providers.OpenAiPayloads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** A model server that enforces a quota as providers do: a token bucket that holds one second's worth. */
final class LimitedServer implements AutoCloseable {
    private final HttpServer server;
    private final double perSecond;
    private final List<Long> asked = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private double level;
    private long filledAt = System.nanoTime();

    LimitedServer(double perSecond) throws IOException {
        this.perSecond = perSecond;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    synchronized long askedSince(long nanos) {
        return asked.stream().filter(at -> at - nanos >= 0).count();
    }

    synchronized long refusedSince(long nanos) {
        return refused.stream().filter(at -> at - nanos >= 0).count();
    }

    /** The most requests in any window of a length. */
    synchronized int mostWithin(Duration window, long sinceNanos) {
        int most = 0;
        int from = 0;
        List<Long> since = asked.stream().filter(at -> at - sinceNanos >= 0).toList();
        for (int to = 0; to < since.size(); to++) {
            while (since.get(to) - since.get(from) > window.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean granted = ask();
        exchange.getRequestBody().readAllBytes();
        byte[] body = (granted
                        ? OpenAiPayloads.answer("Yes.")
                        : OpenAiPayloads.error("rate_limit_exceeded", "requests", "Slow down."))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(granted ? 200 : 429, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized boolean ask() {
        long now = System.nanoTime();
        level = Math.min(perSecond, level + perSecond * (now - filledAt) / 1e9);
        filledAt = now;
        asked.add(now);
        if (level < 1) {
            refused.add(now);
            return false;
        }
        level--;
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
