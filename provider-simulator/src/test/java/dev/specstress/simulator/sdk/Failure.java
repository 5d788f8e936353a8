package dev.specstress.simulator.sdk;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;

/** A call that an SDK says failed. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP; 0 where the exchange broke, -1 where the reply made no sense */
    Failure(int status, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.status = status;
    }

    /** What an SDK threw that had no status. */
    static Failure without(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // Jackson's complaints are I/O exceptions too.
            if (cause instanceof IOException && !(cause instanceof JacksonException)) {
                return new Failure(0, thrown);
            }
        }
        return new Failure(-1, thrown);
    }

    int status() {
        return status;
    }
}
