package dev.specstress.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParseException;

/** Speaks the part of Confluent's REST API that clients use, records what it is asked, and fails when told to. */
final class RegistryServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/apis/ccompat/v7";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Queue<Answer> planned = new ConcurrentLinkedQueue<>();
    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new TreeMap<>();

    /** What was asked; {@code path} is from the base on, with its query. */
    record Request(String method, String path, Optional<String> authorization, String contentType, JsonNode body) {}

    /** A status of 0 sends a head that promises a body, and no body. */
    record Answer(int status, String body) {}

    private RegistryServer(HttpServer http) {
        this.http = http;
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    static RegistryServer start() throws IOException {
        return new RegistryServer(HttpServer.create(loopback(), 0));
    }

    static RegistryServer startTls(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new RegistryServer(server);
    }

    String authority() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    String url() {
        return (http instanceof HttpsServer ? "https://" : "http://") + authority() + BASE;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What to answer next, ahead of what would be right. */
    void answerNext(int times, int status, String body) {
        IntStream.range(0, times).forEach(i -> planned.add(new Answer(status, body)));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().toString().replace(BASE, "");
            var headers = exchange.getRequestHeaders();
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    path,
                    Optional.ofNullable(headers.getFirst("Authorization")),
                    headers.getFirst("Content-Type"),
                    JSON.readTree(body)));
            Answer plannedAnswer = planned.poll();
            Answer answer = plannedAnswer != null
                    ? plannedAnswer
                    : serve(exchange.getRequestMethod(), path.replaceAll("[?].*", ""), body);
            if (answer.status() == 0) {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().flush();
                Thread.sleep(60_000);
                return;
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer serve(String method, String path, String body) {
        String[] parts = path.substring(1).split("/", -1);
        if (path.startsWith("/schemas/ids/")) {
            int id = Integer.parseInt(parts[2]);
            return id < 1 || id > schemas.size()
                    ? error(404, 40403, "Schema " + id + " not found")
                    : ok(JSON.createObjectNode().put("schema", schemas.get(id - 1)));
        }
        boolean compatibility = parts[0].equals("compatibility");
        String subject = parts[compatibility ? 2 : 1];
        List<Integer> versions = subjects.getOrDefault(subject, List.of());
        if (method.equals("POST") && parts[parts.length - 1].equals("versions")) {
            return register(subject, versions, schemaIn(body));
        }
        if (versions.isEmpty()) {
            return error(404, 40401, "Subject '" + subject + "' not found.");
        }
        if (compatibility) {
            return ok(JSON.createObjectNode().put("is_compatible", reads(schemaIn(body), versions)));
        }
        if (method.equals("POST")) {
            int index = versions.indexOf(schemas.indexOf(schemaIn(body)) + 1);
            return index < 0 ? error(404, 40403, "Schema not found") : version(subject, versions, index);
        }
        if (path.endsWith("/latest")) {
            return version(subject, versions, versions.size() - 1);
        }
        var numbers = JSON.createArrayNode();
        IntStream.rangeClosed(1, versions.size()).forEach(numbers::add);
        return ok(numbers);
    }

    private Answer register(String subject, List<Integer> versions, String schema) {
        try {
            Schema parsed = new Schema.Parser().parse(schema);
            if (!versions.isEmpty() && !reads(parsed.toString(), versions)) {
                return error(409, 409, "Schema being registered is incompatible\nwith an earlier schema");
            }
        } catch (SchemaParseException e) {
            return error(422, 42201, "Invalid schema");
        }
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        int id = schemas.indexOf(schema) + 1;
        List<Integer> known = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
        if (!known.contains(id)) {
            known.add(id);
        }
        return ok(JSON.createObjectNode().put("id", id));
    }

    private boolean reads(String reader, List<Integer> versions) {
        Schema writer = new Schema.Parser().parse(schemas.get(versions.getLast() - 1));
        return SchemaCompatibility.checkReaderWriterCompatibility(new Schema.Parser().parse(reader), writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private Answer version(String subject, List<Integer> versions, int index) {
        int id = versions.get(index);
        return ok(JSON.createObjectNode()
                .put("subject", subject)
                .put("version", index + 1)
                .put("id", id)
                .put("schema", schemas.get(id - 1)));
    }

    private static String schemaIn(String body) {
        try {
            return JSON.readTree(body).path("schema").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer ok(JsonNode body) {
        return new Answer(200, body.toString());
    }

    static Answer error(int status, int code, String message) {
        ObjectNode body = JSON.createObjectNode().put("error_code", code).put("message", message);
        return new Answer(status, body.toString());
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
