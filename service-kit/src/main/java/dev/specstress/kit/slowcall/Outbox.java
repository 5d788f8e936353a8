package dev.specstress.kit.slowcall;

import org.apache.avro.specific.SpecificRecord;

/** Where a handler puts what it made. What is sent is on the input's trace ({@code traceparent}). */
public interface Outbox {

    /**
     * Sends without waiting; the loop waits for every acknowledgement before the input counts as done.
     *
     * @param topic the full topic name, prefix included
     */
    void send(String topic, String key, SpecificRecord value);
}
