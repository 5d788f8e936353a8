package dev.specstress.schemas.registry;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry could not be reached, did not answer in time or answered that it cannot serve now. It says nothing about
 * the record at hand: stop or try again, never treat the record as unreadable.
 */
public final class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message) {
        super(message);
    }

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
