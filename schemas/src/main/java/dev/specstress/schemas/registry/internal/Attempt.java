package dev.specstress.schemas.registry.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of one request to one endpoint, unless the registry refused it. */
sealed interface Attempt {

    record Served(JsonNode answer) implements Attempt {}

    /** @param why reads on after the endpoint's address */
    record Unserved(String why) implements Attempt {}
}
