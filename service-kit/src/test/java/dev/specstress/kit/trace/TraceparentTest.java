package dev.specstress.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static Headers headers(String value) {
        return new RecordHeaders().add(Traceparent.HEADER, value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatFollowsHasTheTraceAndASpanOfItsOwn() {
        Traceparent given =
                Traceparent.in(headers("00-" + TRACE + "-b7ad6b7169203331-00")).orElseThrow();

        Traceparent next = given.next();

        assertThat(next.traceId()).isEqualTo(TRACE);
        assertThat(next.flags()).isEqualTo("00");
        assertThat(next.spanId()).hasSize(16).isNotEqualTo("b7ad6b7169203331");
    }

    @Test
    void itIsReadAsItWasWrittenAndReplacesWhatWasThere() {
        Headers headers = headers("00-" + TRACE + "-b7ad6b7169203331-01");
        Traceparent root = Traceparent.root();

        root.into(headers);

        assertThat(Traceparent.in(headers)).contains(root);
        assertThat(headers.headers(Traceparent.HEADER)).hasSize(1);
    }

    @Test
    void aLaterVersionIsReadAsFarAsItIsKnown() {
        assertThat(Traceparent.in(headers("cc-" + TRACE + "-b7ad6b7169203331-01-what-comes-later")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-trace-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
            })
    void whatIsNoTraceparentIsNone(String value) {
        assertThat(Traceparent.in(headers(value))).isEmpty();
    }

    @Test
    void noHeaderIsNone() {
        assertThat(Traceparent.in(new RecordHeaders())).isEmpty();
        assertThat(Traceparent.in(new RecordHeaders().add(Traceparent.HEADER, null)))
                .isEmpty();
    }
}
