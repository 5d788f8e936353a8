package dev.specstress.launcher.origin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.inputs.campaign.KeySource;
import dev.specstress.inputs.campaign.ProviderAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where models are called, by provider, in the keys of a campaign file. */
final class AddressesJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WIRE = "wire";
    private static final String BASE_URL = "baseUrl";
    private static final String KEY_ENV = "apiKeyEnv";
    private static final String KEY_FILE = "apiKeyFile";

    private AddressesJson() {}

    static byte[] of(Map<String, ProviderAddress> addresses) throws IOException {
        var root = JSON.createObjectNode();
        new TreeMap<>(addresses).forEach((provider, address) -> {
            var node = root.putObject(provider);
            address.wire().ifPresent(wire -> node.put(WIRE, wire));
            if (address instanceof ProviderAddress.Endpoint endpoint) {
                put(node, endpoint);
            } else {
                node.put("simulated", true);
            }
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void put(ObjectNode node, ProviderAddress.Endpoint endpoint) {
        endpoint.baseUrl().ifPresent(url -> node.put(BASE_URL, url.toString()));
        switch (endpoint.key()) {
            case KeySource.None() -> {}
            case KeySource.Variable(String name) -> node.put(KEY_ENV, name);
            case KeySource.File(Path path) ->
                node.put(KEY_FILE, path.toAbsolutePath().toString());
        }
    }

    static Map<String, ProviderAddress> read(byte[] json) throws IOException {
        var addresses = new TreeMap<String, ProviderAddress>();
        JSON.readTree(json).properties().forEach(entry -> addresses.put(entry.getKey(), address(entry.getValue())));
        return addresses;
    }

    private static ProviderAddress address(JsonNode node) {
        var wire = text(node, WIRE);
        if (node.path("simulated").asBoolean()) {
            return new ProviderAddress.BuiltInSimulator(wire);
        }
        var key = text(node, KEY_ENV)
                .<KeySource>map(KeySource.Variable::new)
                .or(() -> text(node, KEY_FILE).map(file -> new KeySource.File(Path.of(file))))
                .orElseGet(KeySource.None::new);
        return new ProviderAddress.Endpoint(text(node, BASE_URL).map(URI::create), wire, key);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }
}
