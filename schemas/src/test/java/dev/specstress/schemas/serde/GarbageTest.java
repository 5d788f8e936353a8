package dev.specstress.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.contract.RandomRecords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.errors.SerializationException;

class GarbageTest {
    private static final String TOPIC = "position-sets";
    private static final AvroSerde<PositionSet> SERDE = serde();
    private static final byte[] GOOD = good();

    @Example
    void tooFewBytesAreRefused() {
        for (int length = 0; length < 5; length++) {
            byte[] few = new byte[length];
            assertThatThrownBy(() -> read(few))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining(TOPIC + " has " + length + " bytes");
        }
    }

    @Example
    void aValueWithoutFramingIsRefusedAndNotShown() {
        byte[] json = "{\"api_key\": \"sk-123\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("magic byte")
                .hasMessageNotContaining("sk-123");
    }

    @Property(tries = 200)
    void everyShorterValueIsRefused(@ForAll @IntRange(min = 5, max = 1_000_000) int length) {
        byte[] cut = Arrays.copyOf(GOOD, 5 + length % (GOOD.length - 5));

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(SerializationException.class)
                .hasNoCause();
    }

    @Example
    void aLongerValueIsRefused() {
        byte[] longer = Arrays.copyOf(GOOD, GOOD.length + 1);

        assertThatThrownBy(() -> read(longer))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("left over");
    }

    @Property(tries = 1_000)
    void anyBytesAreReadOrRefusedAndNothingElse(@ForAll @Size(max = 200) byte[] noise, @ForAll @IntRange int at) {
        byte[] bytes = GOOD.clone();
        int from = 5 + Math.floorMod(at, bytes.length - 5);
        System.arraycopy(noise, 0, bytes, from, Math.min(noise.length, bytes.length - from));

        try {
            read(bytes);
        } catch (SerializationException e) {
            assertThat(e).hasMessageContaining(TOPIC).hasNoCause();
            assertThat(e.getMessage()).hasSizeLessThan(400);
        }
    }

    @Example
    void afterGarbageTheNextValueIsRead() {
        assertThatThrownBy(() -> read(Arrays.copyOf(GOOD, GOOD.length / 2))).isInstanceOf(SerializationException.class);

        assertThat(SERDE.serializer().serialize(TOPIC, read(GOOD))).isEqualTo(GOOD);
    }

    private static PositionSet read(byte[] bytes) {
        return SERDE.deserializer().deserialize(TOPIC, bytes);
    }

    private static byte[] good() {
        return SERDE.serializer().serialize(TOPIC, new RandomRecords(11).next(PositionSet.class));
    }

    private static AvroSerde<PositionSet> serde() {
        AvroSerde<PositionSet> serde = new AvroSerde<>(PositionSet.class);
        serde.configure(Map.of("schema.registry.url", "mock://garbage"), false);
        return serde;
    }
}
