package dev.specstress.providers.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a provider wants to be asked again. */
final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void secondsFractionsAndHttpDatesAreUnderstood() {
        assertThat(header("20").orElseThrow().from(NOW)).isEqualTo(Duration.ofSeconds(20));
        assertThat(header(" 0.25 ").orElseThrow().from(NOW)).isEqualTo(Duration.ofMillis(250));
        assertThat(header("Mon, 23 Nov 2026 12:01:30 GMT").orElseThrow().from(NOW))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void openAisMillisecondsGoBeforeTheHeader() {
        assertThat(RetryAfter.parse(Optional.of("1500"), Optional.of("20")))
                .contains(new RetryAfter.In(Duration.ofMillis(1500)));
        assertThat(RetryAfter.parse(Optional.of("soon"), Optional.of("20")))
                .contains(new RetryAfter.In(Duration.ofSeconds(20)));
    }

    @Test
    void googlesDurationIsUnderstood() {
        assertThat(RetryAfter.duration("34.074824224s")).contains(new RetryAfter.In(Duration.ofMillis(34_075)));
        assertThat(RetryAfter.duration("7s")).contains(new RetryAfter.In(Duration.ofSeconds(7)));
        assertThat(RetryAfter.duration("7")).isEmpty();
        assertThat(RetryAfter.duration("-7s")).isEmpty();
        assertThat(RetryAfter.duration("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e99", "NaN", "99999999999999999999", "Mon, 99 Nov 2026 12:01:30 GMT"})
    void whatCannotBeReadIsAsIfItWereNotThere(String header) {
        assertThat(header(header)).isEmpty();
    }

    @Property
    void noHeaderBreaksIt(@ForAll String header) {
        header(header).ifPresent(asked -> assertThat(asked.from(NOW)).isNotNull());
    }

    private static Optional<RetryAfter> header(String text) {
        return RetryAfter.parse(Optional.empty(), Optional.of(text));
    }
}
