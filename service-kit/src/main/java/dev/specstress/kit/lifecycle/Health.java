package dev.specstress.kit.lifecycle;

/** How a service is: the sealed answer behind {@code /health/live} and {@code /health/ready}. */
public sealed interface Health {

    /** Begun, not yet able to work. */
    record Starting(String waitingFor) implements Health {}

    /** Working. */
    record Ready() implements Health {}

    /** Asked to stop, or stopped. */
    record Stopping() implements Health {}

    /** Cannot go on; the reason is for the operator. */
    record Failed(String reason) implements Health {}

    default boolean live() {
        return !(this instanceof Failed);
    }

    default boolean ready() {
        return this instanceof Ready;
    }
}
