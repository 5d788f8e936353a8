package dev.specstress.schemas.registry.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/**
 * One address of a registry's REST API.
 *
 * @param base scheme, host, port and path, without credentials and without a slash at the end
 * @param authorization the header's value, if there is one
 */
public record RegistryEndpoint(URI base, Optional<Password> authorization) {

    /**
     * Takes a configured address apart. No message repeats the address, which may hold a password.
     *
     * @param shared what to authorise with; without it, the user info in the address
     * @throws ConfigException if it is not an http or https address
     */
    static RegistryEndpoint parse(String url, Optional<Password> shared) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw refused("one address is malformed near character " + e.getIndex());
        }
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw refused("an address begins with http:// or https:// and a host, or is a single mock://<scope>");
        }
        if (uri.getQuery() != null || uri.getFragment() != null) {
            throw refused("an address ends with its path");
        }
        Optional<Password> own = Optional.ofNullable(uri.getUserInfo()).map(Authorization::basic);
        return new RegistryEndpoint(baseOf(uri), shared.or(() -> own));
    }

    private static URI baseOf(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().replaceAll("/+$", "");
        return URI.create(uri.getScheme() + "://" + uri.getHost() + port + path);
    }

    private static ConfigException refused(String why) {
        return new ConfigException("schema.registry.url: " + why);
    }

    URI resolve(String path) {
        return URI.create(base + path);
    }
}
