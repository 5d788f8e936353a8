package dev.specstress.simulator.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One place in a request's body. What is missing or of the wrong kind is refused by its path, such as {@code a[1].b}. */
public final class RequestJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String path;
    private final JsonNode node;

    private RequestJson(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /** @throws Refused where the body is no JSON object */
    public static RequestJson parse(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root.isObject()) {
                return new RequestJson("", root);
            }
        } catch (IOException _) {
            // answered below, like any other body that is not an object
        }
        throw new Refused(new Problem.Malformed());
    }

    public RequestJson in(String name) {
        return new RequestJson(path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    public JsonNode node() {
        return node;
    }

    /** Whether it was left out, or null. */
    public boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** Whether it is just this text. */
    public boolean is(String text) {
        return node.isTextual() && node.textValue().equals(text);
    }

    public boolean isText() {
        return node.isTextual();
    }

    public boolean isList() {
        return node.isArray();
    }

    public String text() {
        present();
        if (!node.isTextual()) {
            throw invalid("a string");
        }
        return node.textValue();
    }

    /** The items of a list that must not be empty. */
    public List<RequestJson> items(String expected) {
        present();
        if (!node.isArray() || node.isEmpty()) {
            throw invalid(expected);
        }
        List<RequestJson> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new RequestJson(path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    /** A whole number; the default where it is absent. */
    public long whole(long otherwise) {
        if (isAbsent()) {
            return otherwise;
        }
        if (!node.isIntegralNumber()) {
            throw invalid("an integer");
        }
        return node.longValue();
    }

    /** A number of tokens; the default where it is absent. */
    public int tokens(int otherwise) {
        if (isAbsent()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 1) {
            throw invalid("an integer above 0");
        }
        return node.intValue();
    }

    /** A JSON schema. */
    public JsonNode schema() {
        if (!node.isObject()) {
            throw new Refused(new Problem.Missing(path));
        }
        return node;
    }

    /** Refuses all but this value, where there is one at all. */
    public void only(String value) {
        if (!isAbsent() && !node.asText().equals(value)) {
            throw invalid(value + ": this server knows nothing else");
        }
    }

    public RequestJson present() {
        if (isAbsent()) {
            throw new Refused(new Problem.Missing(path));
        }
        return this;
    }

    public Refused invalid(String expected) {
        return new Refused(new Problem.Invalid(path, expected));
    }
}
