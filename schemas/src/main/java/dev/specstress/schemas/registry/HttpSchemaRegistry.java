package dev.specstress.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.specstress.schemas.registry.internal.RegistryRequest;
import dev.specstress.schemas.registry.internal.RegistrySettings;
import dev.specstress.schemas.registry.internal.RegistryTransport;
import dev.specstress.schemas.registry.internal.SingleFlight;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * A registry that speaks Confluent's REST API: Confluent's own, or Apicurio at {@code /apis/ccompat/v7}. Ids and schemas
 * never change, so what was once found is not asked for again. Avro schemas without references only.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
    private final RegistryTransport transport;
    private final SingleFlight<Version, Integer> registered = new SingleFlight<>();
    private final SingleFlight<Version, Integer> lookedUp = new SingleFlight<>();
    private final SingleFlight<Integer, Schema> schemas = new SingleFlight<>();

    public HttpSchemaRegistry(RegistrySettings settings) {
        this.transport = new RegistryTransport(settings);
    }

    @Override
    public int register(String subject, Schema schema) {
        return registered.get(
                new Version(subject, schema), () -> idIn(post(subjectPath(subject) + "/versions", schema)));
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return lookedUp.get(new Version(subject, schema), () -> idIn(post(subjectPath(subject), schema)));
    }

    @Override
    public Schema schemaById(int id) {
        return schemas.get(id, () -> schemaIn(get("/schemas/ids/" + id), "schema " + id));
    }

    @Override
    public RegisteredSchema latest(String subject) {
        JsonNode answer = get(subjectPath(subject) + "/versions/latest");
        int version = require(answer, "version").asInt();
        return new RegisteredSchema(
                subject, version, idIn(answer), schemaIn(answer, "version " + version + " of subject " + subject));
    }

    @Override
    public List<Integer> versions(String subject) {
        try {
            JsonNode answer = get(subjectPath(subject) + "/versions");
            return StreamSupport.stream(answer.spliterator(), false)
                    .map(JsonNode::asInt)
                    .sorted()
                    .toList();
        } catch (RegistryRefusedException.NotFound e) {
            return List.of();
        }
    }

    @Override
    public boolean compatible(String subject, Schema schema) {
        try {
            JsonNode answer = post("/compatibility" + subjectPath(subject) + "/versions/latest", schema);
            return require(answer, "is_compatible").asBoolean();
        } catch (RegistryRefusedException.NotFound e) {
            return true;
        }
    }

    @Override
    public String toString() {
        return transport.toString();
    }

    private JsonNode get(String path) {
        return transport.send(RegistryRequest.get(path));
    }

    private JsonNode post(String path, Schema schema) {
        return transport.send(
                RegistryRequest.post(path, JsonNodeFactory.instance.objectNode().put("schema", schema.toString())));
    }

    private static String subjectPath(String subject) {
        return "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private int idIn(JsonNode answer) {
        return require(answer, "id").asInt();
    }

    private Schema schemaIn(JsonNode answer, String what) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") || !answer.path("references").isEmpty()) {
            throw new RegistryRefusedException.Invalid(
                    what + " at " + this + " is not one Avro schema but of type " + type + " or with references");
        }
        try {
            return new Schema.Parser().parse(require(answer, "schema").asText());
        } catch (SchemaParseException e) {
            throw new RegistryRefusedException.Invalid(what + " at " + this + " is not valid Avro");
        }
    }

    private JsonNode require(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new RegistryRefusedException.NotARegistry(this + " gave an answer without \"" + field + "\"");
        }
        return value;
    }

    private record Version(String subject, Schema schema) {}
}
