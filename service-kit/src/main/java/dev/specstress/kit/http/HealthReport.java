package dev.specstress.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.specstress.kit.lifecycle.Health;
import java.util.List;
import java.util.Map;

/** A health answer's body: whether all is as asked, and how each part is. */
record HealthReport(String service, boolean ok, List<Part> parts) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Part(String name, String state, String reason) {}

    static HealthReport of(String service, boolean ok, Map<String, Health> parts) {
        return new HealthReport(
                service,
                ok,
                parts.entrySet().stream()
                        .map(part -> part(part.getKey(), part.getValue()))
                        .toList());
    }

    private static Part part(String name, Health health) {
        return switch (health) {
            case Health.Starting(String waitingFor) -> new Part(name, "starting", "waiting for " + waitingFor);
            case Health.Ready() -> new Part(name, "ready", "");
            case Health.Stopping() -> new Part(name, "stopping", "");
            case Health.Failed(String reason) -> new Part(name, "failed", reason);
        };
    }
}
