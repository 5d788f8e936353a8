package dev.specstress.scoring.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.Vote;
import dev.specstress.schemas.registry.RegistryUnavailableException;
import dev.specstress.scoring.internal.stage.RecordSerdes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class RegistryReachTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RegistryReach registry = new RegistryReach(clock, PATIENCE);

    @Test
    void whatWasLostIsFoundAgainOnlyByWhatLostIt() {
        registry.away("reading grades");

        registry.served("reading responses");
        assertThat(registry.lost()).isTrue();
        registry.served("reading grades");
        assertThat(registry.lost()).isFalse();
    }

    @Test
    void eachTryWaitsLongerUpToFiveSecondsUntilThePatienceEnds() {
        for (long millis : new long[] {500, 1_000, 2_000, 4_000, 5_000, 5_000}) {
            registry.away("reading grades");
            assertThat(registry.pause()).contains(Duration.ofMillis(millis));
        }

        now = now.plus(PATIENCE).plusMillis(1);
        registry.away("reading grades");
        assertThat(registry.pause()).isEmpty();
    }

    @Test
    void aSecondOutageHasAPatienceOfItsOwn() {
        registry.away("reading grades");
        now = now.plus(PATIENCE);
        registry.served("reading grades");

        now = now.plusSeconds(1);
        registry.away("reading grades");

        assertThat(registry.pause()).contains(Duration.ofMillis(500));
    }

    @Test
    void whatNobodyHereLooksForAnyMoreIsForgotten() {
        registry.away("reading grades");

        now = now.plus(Duration.ofMinutes(2)).plusMillis(1);

        assertThat(registry.lost()).isFalse();
    }

    @Test
    void serdesNoteTheRegistrysAbsenceAndReturnAndNothingElse() {
        Scripted scripted = new Scripted();
        Serde<Vote> serde = new WatchedSerdes(scripted, registry).of(Vote.class);

        scripted.trouble = new SerializationException("not a vote");
        assertThatThrownBy(() -> serde.deserializer().deserialize("votes", new byte[0]))
                .isSameAs(scripted.trouble);
        assertThat(registry.lost()).isFalse();
        scripted.trouble = new RegistryUnavailableException("gone");
        assertThatThrownBy(() -> serde.deserializer().deserialize("votes", null, new byte[0]))
                .isSameAs(scripted.trouble);
        assertThatThrownBy(() -> serde.serializer().serialize("votes", null)).isSameAs(scripted.trouble);
        assertThat(registry.lost()).isTrue();
        scripted.trouble = null;
        serde.deserializer().deserialize("votes", new byte[0]);
        serde.serializer().serialize("votes", null, null);
        assertThat(registry.lost()).isFalse();
    }

    private static final class Scripted implements RecordSerdes {
        private RuntimeException trouble;

        @Override
        public <V extends SpecificRecord> Serde<V> of(Class<V> type) {
            return Serdes.serdeFrom((_, _) -> fail(new byte[0]), (_, _) -> fail(null));
        }

        private <T> T fail(T otherwise) {
            if (trouble != null) {
                throw trouble;
            }
            return otherwise;
        }
    }
}
