package dev.specstress.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A client that knows no more of the simulator than its address. */
final class ChatClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    ChatClient(ProviderSimulator simulator) {
        this.base = simulator.openAiBaseUrl();
    }

    record Answer(int status, String raw, JsonNode json, Optional<String> retryAfter) {
        String content() {
            return json.at("/choices/0/message/content").asText();
        }

        String finish() {
            return json.at("/choices/0/finish_reason").asText();
        }

        String withoutTime() {
            return raw.replaceAll("\"created\":\\d+", "");
        }
    }

    static ObjectNode ask(String model, String question) {
        ObjectNode body = JSON.createObjectNode().put("model", model);
        body.putArray("messages").addObject().put("role", "user").put("content", question);
        return body;
    }

    static ObjectNode withSchema(ObjectNode body, String... properties) {
        ObjectNode format = body.putObject("response_format").put("type", "json_schema");
        ObjectNode schema = format.putObject("json_schema").put("name", "task").put("strict", true);
        ObjectNode known = schema.putObject("schema").put("type", "object").putObject("properties");
        for (String property : properties) {
            known.putObject(property).put("type", "string");
        }
        return body;
    }

    Answer send(JsonNode body) {
        return post(body.toString());
    }

    Answer post(String body) {
        return sendNow(request(body).build());
    }

    Answer postWithKey(String key, JsonNode body) {
        return sendNow(request(body.toString())
                .header("Authorization", "Bearer " + key)
                .build());
    }

    Answer get(String path) {
        return sendNow(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    CompletableFuture<Integer> statusOf(JsonNode body) {
        return http.sendAsync(request(body.toString()).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer sendNow(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    parse(response.body()),
                    response.headers().firstValue("Retry-After"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
