package dev.specstress.schemas.registry;

import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Finds the registry that a URL means. */
public final class SchemaRegistries {
    private static final String IN_MEMORY = "mock://";

    private SchemaRegistries() {}

    /**
     * The registry at {@code url}; the same object for the same scope.
     *
     * @param url {@code mock://<scope>} for one that lives in this JVM
     * @param known schemas that an in-memory registry can give from the start
     */
    public static SchemaRegistry forUrl(String url, Collection<Schema> known) {
        if (url.startsWith(IN_MEMORY)) {
            return InMemorySchemaRegistry.ofScope(url.substring(IN_MEMORY.length()), List.copyOf(known));
        }
        throw new ConfigException("schema.registry.url", url, "begins with none of: mock://");
    }
}
