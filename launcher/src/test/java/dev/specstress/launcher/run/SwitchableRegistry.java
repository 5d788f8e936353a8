package dev.specstress.launcher.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.specstress.schemas.registry.RegistryRefusedException;
import dev.specstress.schemas.registry.SchemaRegistries;
import dev.specstress.schemas.registry.SchemaRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;

/** A registry on one port that can go away and come back with all it knew. */
final class SwitchableRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry known =
            SchemaRegistries.forUrl(List.of("mock://" + UUID.randomUUID()), Map.of(), List.of());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private int port;

    SwitchableRegistry() throws IOException {
        comeBack();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void close() {
        goAway();
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath().split("/");
            var answer = JSON.createObjectNode();
            try {
                answer(exchange, path, answer);
                send(exchange, 200, answer);
            } catch (RegistryRefusedException e) {
                send(exchange, 404, answer.put("error_code", 40403).put("message", "not found"));
            }
        }
    }

    private void answer(HttpExchange exchange, String[] path, ObjectNode answer) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer.put("schema", known.schemaById(Integer.parseInt(path[3])).toString());
        } else {
            var schema = JSON.readTree(exchange.getRequestBody()).get("schema").asText();
            var subject = URLDecoder.decode(path[2], StandardCharsets.UTF_8);
            answer.put("id", known.register(subject, new Schema.Parser().parse(schema)));
        }
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
