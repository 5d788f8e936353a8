package dev.specstress.inputs.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private final Checks checks = new Checks("c.yaml");

    @ParameterizedTest
    @CsvSource({"90s, 90", "30m, 1800", "2h, 7200", "1h30m, 5400", "0.5s, 0"})
    void durations_are_written_as_people_write_them(String text, long seconds) {
        assertThat(checks.duration("d", text, Duration.ZERO).toSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "30", "-5m", "0s", "1d", ""})
    void what_is_no_time_to_wait_is_refused(String text) {
        assertThatThrownBy(() -> checks.duration("d", text, Duration.ZERO))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith("campaign c.yaml: d: must be");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_share_outside_0_to_1_is_refused(double share) {
        assertThatThrownBy(() -> checks.share("s", share, 0)).hasMessageContaining("must be 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "x", "http:/x", "http://", "//x", "http://a b"})
    void only_http_addresses_with_a_host_are_taken(String url) {
        assertThatThrownBy(() -> checks.httpUrl("u", url)).hasMessageContaining("must be an http or https URL");
    }

    @Test
    void an_empty_entry_of_a_list_is_refused() {
        assertThatThrownBy(() -> checks.listed("l", Arrays.asList("a", null))).hasMessageContaining("empty entry");
        assertThat(checks.listed("l", null)).isEmpty();
    }

    @Test
    void a_name_given_twice_is_named() {
        assertThatThrownBy(() -> checks.unique("n", List.of("a", "b", "a")))
                .hasMessage("campaign c.yaml: n: a occurs twice");
    }
}
