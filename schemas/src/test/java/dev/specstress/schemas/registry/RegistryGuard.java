package dev.specstress.schemas.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** Stands before a real registry as a company's gateway does: asks for credentials, ends TLS, passes the rest on. */
final class RegistryGuard implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String registry;
    private final Optional<String> wanted;

    private RegistryGuard(HttpServer http, String registry, Optional<String> wanted) {
        this.http = http;
        this.registry = registry;
        this.wanted = wanted;
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    /** @param authorization the header's value without which nobody passes */
    static RegistryGuard asking(String registry, String authorization) throws IOException {
        return new RegistryGuard(HttpServer.create(loopback(), 0), registry, Optional.of(authorization));
    }

    static RegistryGuard withTls(String registry, SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new RegistryGuard(server, registry, Optional.empty());
    }

    String url() {
        String scheme = http instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        client.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String brought = exchange.getRequestHeaders().getFirst("Authorization");
            if (wanted.isPresent() && !wanted.get().equals(brought)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            HttpResponse<byte[]> answer = client.send(passedOn(exchange), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest passedOn(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(registry + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String name : new String[] {"Content-Type", "Accept"}) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> request.header(name, value));
        }
        return request.build();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
