package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for 127.0.0.1 that only those trust who are told to.
 *
 * @param store its key, and what a client trusts it by
 * @param context for a server that shows it
 */
record SelfSigned(Path store, SSLContext context) {
    static final String PASSWORD = "change1t";

    static SelfSigned in(Path directory) throws Exception {
        Path store = directory.resolve("registry.p12");
        make(store);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new SelfSigned(store, context);
    }

    /** Confluent's settings of a client that trusts it. */
    Map<String, Object> trusting() {
        return Map.of(
                "schema.registry.ssl.truststore.location",
                store.toString(),
                "schema.registry.ssl.truststore.password",
                PASSWORD,
                "schema.registry.ssl.truststore.type",
                "PKCS12");
    }

    private static void make(Path target) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String arguments = "-genkeypair -alias registry -keyalg EC -dname CN=registry -ext san=ip:127.0.0.1"
                + " -validity 2 -storetype PKCS12 -storepass " + PASSWORD + " -keystore";
        ProcessBuilder command = new ProcessBuilder(keytool);
        command.command().addAll(List.of(arguments.split(" ")));
        command.command().add(target.toString());
        Process made = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
    }
}
