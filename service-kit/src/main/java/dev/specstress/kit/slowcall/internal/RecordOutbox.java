package dev.specstress.kit.slowcall.internal;

import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.trace.Traceparent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** What one input record gives rise to. A handler may send from several threads, but not once it has returned. */
final class RecordOutbox implements Outbox {
    private final Delivery<SpecificRecord> delivery;
    private final Optional<Traceparent> trace;
    private final BooleanSupplier givenUp;
    private final List<Delivery<SpecificRecord>.Sent> sent = new ArrayList<>();
    private boolean closed;

    RecordOutbox(Delivery<SpecificRecord> delivery, Headers inbound, BooleanSupplier givenUp) {
        this.delivery = delivery;
        // One span: the handling of this record.
        this.trace = Traceparent.in(inbound).map(Traceparent::next);
        this.givenUp = givenUp;
    }

    @Override
    public void send(String topic, String key, SpecificRecord value) {
        if (givenUp.getAsBoolean()) {
            throw new IllegalStateException("this record was given up; it will be delivered again");
        }
        ProducerRecord<String, SpecificRecord> record = new ProducerRecord<>(topic, key, value);
        trace.ifPresent(span -> span.into(record.headers()));
        Delivery<SpecificRecord>.Sent next = delivery.send(record);
        synchronized (sent) {
            if (closed) {
                throw new IllegalStateException("a handler sent to " + topic + " after it had returned");
            }
            sent.add(next);
        }
    }

    /** Returns once all of it is acknowledged; nothing more may be sent then. */
    void awaitAcknowledged() throws InterruptedException {
        List<Delivery<SpecificRecord>.Sent> all;
        synchronized (sent) {
            closed = true;
            all = List.copyOf(sent);
        }
        for (Delivery<SpecificRecord>.Sent one : all) {
            one.await();
        }
    }
}
