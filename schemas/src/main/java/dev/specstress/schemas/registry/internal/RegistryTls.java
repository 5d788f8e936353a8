package dev.specstress.schemas.registry.internal;

import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** Kafka's own reading of {@code ssl.*} settings: stores in every format Kafka takes, PEM included. */
final class RegistryTls {
    private RegistryTls() {}

    /**
     * Trust and keys for connections to a registry.
     *
     * @param settings {@code ssl.*}, without the registry's prefix
     * @throws ConfigException if one is wrong
     */
    static SSLContext context(Map<String, Object> settings) {
        ConfigDef definition = new ConfigDef();
        SslConfigs.addClientSslSupport(definition);
        AbstractConfig config = new AbstractConfig(definition, settings, false);
        if (config.getString(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG)
                .isEmpty()) {
            throw new ConfigException("schema.registry." + SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG
                    + " cannot be empty: the registry's host name is always checked");
        }
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(config.values());
            return factory.sslContext();
        }
    }
}
