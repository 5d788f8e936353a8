package dev.specstress.scoring.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.Vote;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PatientSerdesTest {

    private static final byte[] BYTES = {1};
    private static final RegistryUnavailableException AWAY = new RegistryUnavailableException("connection refused");

    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final Scripted scripted = new Scripted();

    private Serde<Vote> serde(Duration total) {
        return new PatientSerdes(scripted, new RegistryPatience(total, stopAsked)).of(Vote.class);
    }

    @Test
    void aRegistryThatComesBackIsWaitedForInBothDirections() {
        Serde<Vote> serde = serde(Duration.ofSeconds(10));

        scripted.troubles.addAll(List.of(AWAY, AWAY));
        assertThat(serde.serializer().serialize("votes", null)).isEqualTo(BYTES);
        scripted.troubles.add(AWAY);
        serde.deserializer().deserialize("votes", null, BYTES);

        assertThat(scripted.troubles).isEmpty();
        assertThat(scripted.calls).isEqualTo(5);
    }

    @Test
    void theWaitEndsWithThePatience() {
        scripted.troubles.addAll(List.of(AWAY, AWAY, AWAY, AWAY));

        assertThatThrownBy(() -> serde(Duration.ofMillis(100)).serializer().serialize("votes", null))
                .isSameAs(AWAY);
        assertThat(scripted.calls).isEqualTo(2);
    }

    @Test
    void aStopEndsTheWait() {
        scripted.troubles.addAll(List.of(AWAY, AWAY));
        stopAsked.countDown();

        assertThatThrownBy(() -> serde(Duration.ofHours(1)).deserializer().deserialize("votes", BYTES))
                .isSameAs(AWAY);
    }

    @Test
    void anInterruptEndsTheWait() {
        scripted.troubles.addAll(List.of(AWAY, AWAY));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> serde(Duration.ofHours(1)).serializer().serialize("votes", null, null))
                .isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatIsTheRecordsOwnFaultIsNotTriedAgain() {
        SerializationException fault = new SerializationException("not a vote");
        scripted.troubles.add(fault);

        assertThatThrownBy(() -> serde(Duration.ofHours(1)).deserializer().deserialize("votes", BYTES))
                .isSameAs(fault);
        assertThat(scripted.calls).isEqualTo(1);
    }

    /** Fails with its troubles, one after the other, and then serves. */
    private static final class Scripted implements RecordSerdes {
        private final Deque<RuntimeException> troubles = new ArrayDeque<>();
        private int calls;

        @Override
        public <V extends SpecificRecord> Serde<V> of(Class<V> type) {
            return Serdes.serdeFrom((_, _) -> after(BYTES), (_, _) -> after(null));
        }

        private <T> T after(T result) {
            calls++;
            if (!troubles.isEmpty()) {
                throw troubles.removeFirst();
            }
            return result;
        }
    }
}
