package dev.specstress.scoring.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ProgressSerdeTest {

    private final Serde<Progress> serde = ProgressSerde.create();

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll Progress.State state, @ForAll String campaign, @ForAll long arrived, @ForAll long timerAt) {
        Progress progress = new Progress(
                state,
                campaign.replaceAll("[\\uD800-\\uDFFF]", ""),
                BitSet.valueOf(new long[] {arrived}),
                3,
                12,
                timerAt);

        assertThat(roundTrip(progress)).isEqualTo(progress);
    }

    @Test
    void aTombstoneStaysOne() {
        assertThat(roundTrip(null)).isNull();
    }

    @Test
    void aFormOfAnotherBuildIsRefusedAndNoFaultOfTheRecordAtHand() {
        byte[] bytes = serde.serializer().serialize("t", Progress.waiting("c-1", 5));
        bytes[0] = 9;

        assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                .isInstanceOf(StreamsException.class)
                .hasMessage("progress of version 9, this build knows 2");
    }

    private Progress roundTrip(Progress progress) {
        return serde.deserializer().deserialize("t", serde.serializer().serialize("t", progress));
    }
}
