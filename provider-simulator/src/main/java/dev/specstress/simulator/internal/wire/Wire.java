package dev.specstress.simulator.internal.wire;

import io.javalin.config.RoutesConfig;

/** One provider's HTTP shapes: turns its requests into prompts for the desk, and outcomes into its answers. */
public interface Wire {
    void addTo(RoutesConfig routes);
}
