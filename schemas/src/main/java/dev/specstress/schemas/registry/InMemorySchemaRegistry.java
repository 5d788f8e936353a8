package dev.specstress.schemas.registry;

import dev.specstress.schemas.registry.internal.SchemaFingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * A registry for one JVM. An id follows from the schema's content, so that a process that starts anew reads what an
 * earlier one wrote, as long as it knows the same schemas. Subjects are backward compatible with their newest version, as
 * in a stock registry.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {
    private static final ConcurrentMap<String, InMemorySchemaRegistry> SCOPES = new ConcurrentHashMap<>();

    private final String scope;
    private final ToIntFunction<Schema> idOf;
    private final Map<Integer, Schema> byId = new HashMap<>();
    private final Map<String, List<RegisteredSchema>> bySubject = new HashMap<>();

    InMemorySchemaRegistry(String scope, Collection<Schema> known, ToIntFunction<Schema> idOf) {
        this.scope = scope;
        this.idOf = idOf;
        known.forEach(this::keep);
    }

    /** A registry of its own, which no scope shares. */
    static InMemorySchemaRegistry empty(String name) {
        return new InMemorySchemaRegistry(name, List.of(), SchemaFingerprint::positiveInt);
    }

    /**
     * The registry that everyone in this JVM shares under a scope; made on first use.
     *
     * @param known schemas that can be read from the start, without having been registered; used only on first use
     */
    public static InMemorySchemaRegistry ofScope(String scope, Collection<Schema> known) {
        return SCOPES.computeIfAbsent(
                scope, name -> new InMemorySchemaRegistry(name, known, SchemaFingerprint::positiveInt));
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        int id = keep(schema);
        List<RegisteredSchema> versions = bySubject.getOrDefault(subject, List.of());
        if (versions.stream().noneMatch(version -> version.id() == id)) {
            if (!readsNewest(versions, schema)) {
                throw new RegistryRefusedException.Incompatible(schema.getFullName()
                        + " is incompatible: it cannot read the newest version of subject " + subject + " in " + this);
            }
            bySubject
                    .computeIfAbsent(subject, name -> new ArrayList<>())
                    .add(new RegisteredSchema(subject, versions.size() + 1, id, schema));
        }
        return id;
    }

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        int id = idOf.applyAsInt(schema);
        return bySubject.getOrDefault(subject, List.of()).stream()
                .mapToInt(RegisteredSchema::id)
                .filter(registered -> registered == id)
                .findFirst()
                .orElseThrow(() -> new RegistryRefusedException.NotFound(
                        "subject " + subject + " in " + this + " has no such version of " + schema.getFullName()));
    }

    @Override
    public synchronized Schema schemaById(int id) {
        Schema schema = byId.get(id);
        if (schema == null) {
            throw new RegistryRefusedException.NotFound("no schema with id " + id + " in " + this
                    + "; records written under other schemas than this process knows need a real registry");
        }
        return schema;
    }

    @Override
    public synchronized RegisteredSchema latest(String subject) {
        List<RegisteredSchema> versions = bySubject.getOrDefault(subject, List.of());
        if (versions.isEmpty()) {
            throw new RegistryRefusedException.NotFound("no subject " + subject + " in " + this);
        }
        return versions.getLast();
    }

    @Override
    public synchronized List<Integer> versions(String subject) {
        return IntStream.rangeClosed(
                        1, bySubject.getOrDefault(subject, List.of()).size())
                .boxed()
                .toList();
    }

    @Override
    public synchronized boolean compatible(String subject, Schema schema) {
        return readsNewest(bySubject.getOrDefault(subject, List.of()), schema);
    }

    @Override
    public String toString() {
        return "mock://" + scope;
    }

    private static boolean readsNewest(List<RegisteredSchema> versions, Schema reader) {
        return versions.isEmpty()
                || SchemaCompatibility.checkReaderWriterCompatibility(
                                        reader, versions.getLast().schema())
                                .getType()
                        == SchemaCompatibilityType.COMPATIBLE;
    }

    private synchronized int keep(Schema schema) {
        int id = idOf.applyAsInt(schema);
        Schema there = byId.putIfAbsent(id, schema);
        if (there != null && !SchemaFingerprint.canonical(there).equals(SchemaFingerprint.canonical(schema))) {
            throw new IllegalStateException(there.getFullName() + " and " + schema.getFullName()
                    + " have the same content-derived id " + id + " in " + this + "; use a real registry");
        }
        return id;
    }
}
