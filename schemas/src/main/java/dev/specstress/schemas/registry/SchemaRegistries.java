package dev.specstress.schemas.registry;

import dev.specstress.schemas.registry.internal.RegistrySettings;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Finds the registry that a URL means. Serdes that mean the same one share it, with its connections and its cache. */
public final class SchemaRegistries {
    private static final String IN_MEMORY = "mock://";

    // Weak, because a registry has no end: the last serde that forgets it ends it.
    private static final Map<RegistrySettings, WeakReference<HttpSchemaRegistry>> SHARED = new HashMap<>();

    private SchemaRegistries() {}

    /**
     * The registry at the addresses.
     *
     * @param urls {@code mock://<scope>} alone for one that lives in this JVM, or http and https addresses of instances of
     *     one registry, to be tried in turn
     * @param properties Confluent's settings for authentication, TLS and timeouts; others are ignored
     * @param known schemas that an in-memory registry can give from the start
     * @throws ConfigException if an address or setting is wrong
     */
    public static SchemaRegistry forUrl(List<String> urls, Map<String, ?> properties, Collection<Schema> known) {
        if (urls.isEmpty()) {
            throw new ConfigException("schema.registry.url is empty");
        }
        if (urls.size() == 1 && urls.getFirst().startsWith(IN_MEMORY)) {
            return InMemorySchemaRegistry.ofScope(urls.getFirst().substring(IN_MEMORY.length()), known);
        }
        return shared(RegistrySettings.from(urls, properties));
    }

    private static HttpSchemaRegistry shared(RegistrySettings settings) {
        synchronized (SHARED) {
            WeakReference<HttpSchemaRegistry> reference = SHARED.get(settings);
            HttpSchemaRegistry there = reference == null ? null : reference.get();
            if (there != null) {
                return there;
            }
            SHARED.values().removeIf(stale -> stale.refersTo(null));
            HttpSchemaRegistry made = new HttpSchemaRegistry(settings);
            SHARED.put(settings, new WeakReference<>(made));
            return made;
        }
    }
}
