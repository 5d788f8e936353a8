package dev.specstress.kit.slowcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowCallSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "Query Worker, g, 1, 1, PT1S, PT1S, name",
        "query-worker, ' ', 1, 1, PT1S, PT1S, groupId",
        "query-worker, g, 0, 1, PT1S, PT1S, maxInFlight",
        "query-worker, g, 1, 0, PT1S, PT1S, maxInFlightBytes",
        "query-worker, g, 1, 1, PT0S, PT1S, commitInterval",
        "query-worker, g, 1, 1, PT1.001S, PT1S, commitInterval",
        "query-worker, g, 1, 1, PT1S, PT5M, drainTimeout"
    })
    void aWrongValueIsRefusedByName(
            String name, String group, int records, long bytes, Duration commit, Duration drain, String culprit) {
        assertThatThrownBy(() -> new SlowCallSettings(name, group, Set.of("t"), records, bytes, commit, drain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(culprit + " is ");
    }

    @ParameterizedTest
    @CsvSource({"queries.openai, true", "queries.openai.dlq, false", "responses, false", "queries., true"})
    void aPatternNeverMatchesADlq(String topic, boolean matches) {
        var subscription = new Subscription.Matching(Pattern.compile("queries\\..*|lanes"));

        assertThat(subscription.withoutDlqs().matcher(topic).matches()).isEqualTo(matches);
    }

    @Test
    void noTopicsAreRefused() {
        assertThatThrownBy(() -> new Subscription.Topics(Set.of())).hasMessageContaining("topics");
    }
}
