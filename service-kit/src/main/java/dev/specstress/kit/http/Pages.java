package dev.specstress.kit.http;

import java.util.Optional;

/** What a service answers over HTTP beside health and metrics; asked on many threads at once, and only while it runs. */
@FunctionalInterface
public interface Pages {

    /**
     * Answers a GET.
     *
     * @param path without the slash at its begin, decoded
     * @return nothing if there is no such page
     */
    Optional<Page> get(String path);

    /**
     * An answer.
     *
     * @param status of HTTP
     */
    record Page(int status, String json) {}
}
