package dev.specstress.kit.process;

import dev.specstress.kit.lifecycle.Service;

/** Builds a service by hand, in one visible place; starts nothing. */
@FunctionalInterface
public interface ServiceWiring {

    /**
     * Builds it.
     *
     * @throws dev.specstress.kit.config.InvalidConfigException if settings cannot be used together
     */
    Service wire(ServiceContext context);
}
