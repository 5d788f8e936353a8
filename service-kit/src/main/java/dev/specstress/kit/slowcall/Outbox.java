package dev.specstress.kit.slowcall;

import org.apache.avro.specific.SpecificRecord;

/** Where a handler puts what it made. Carries the input's {@code traceparent} on. */
public interface Outbox {

    /**
     * Sends without waiting; the loop waits for every acknowledgement before the input counts as done.
     *
     * @param topic the full topic name, prefix included
     */
    void send(String topic, String key, SpecificRecord value);
}
