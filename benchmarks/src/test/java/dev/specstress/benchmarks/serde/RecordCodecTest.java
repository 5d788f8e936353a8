package dev.specstress.benchmarks.serde;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordCodecTest {
    private static final int HEADER_BYTES = 5;

    @ParameterizedTest
    @EnumSource(SampleRecord.class)
    void the_contenders_do_the_same_work_but_for_the_five_bytes_in_front(SampleRecord sample) {
        SpecificRecord message = sample.make();

        byte[] registered = Framing.REGISTERED.codecFor(message).write(message);
        byte[] plain = Framing.PLAIN.codecFor(message).write(message);

        assertThat(registered).endsWith(plain).hasSize(HEADER_BYTES + plain.length);
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void what_is_written_is_read_again_record_after_record(Framing framing) {
        for (SampleRecord sample : SampleRecord.values()) {
            SpecificRecord message = sample.make();
            RecordCodec codec = framing.codecFor(message);
            byte[] first = codec.write(message);
            byte[] second = codec.write(message);

            assertThat(codec.read(first)).isEqualTo(message).isNotSameAs(message);
            assertThat(codec.read(second)).isEqualTo(message);
        }
    }

    @Test
    void a_response_set_has_about_24_kilobytes() {
        assertThat(bytesOf(SampleRecord.RESPONSE_SET)).isBetween(23_500, 25_500);
    }

    @Test
    void a_verdict_is_small() {
        assertThat(bytesOf(SampleRecord.VERDICT)).isBetween(200, 500);
    }

    private static int bytesOf(SampleRecord sample) {
        SpecificRecord message = sample.make();
        return Framing.REGISTERED.codecFor(message).write(message).length;
    }
}
