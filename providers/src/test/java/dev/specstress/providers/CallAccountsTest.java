package dev.specstress.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CallAccount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallAccountsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void sumsWhatCallsTookAndSpansTheirTime() {
        CallAccount later = new CallAccount(2, 10L, 4L, 30L, 5L, 700L, 1_000L, NOON.plusSeconds(4), true);
        CallAccount first = new CallAccount(1, 100L, 40L, 300L, 50L, 7_000L, 3_000L, NOON, false);

        assertThat(CallAccounts.sum(List.of(later, first)))
                .isEqualTo(new CallAccount(3, 110L, 44L, 330L, 55L, 7_700L, 5_000L, NOON, true));
    }

    @Test
    void theSumOfOneCallIsThatCall() {
        CallAccount call = new CallAccount(1, 100L, 40L, 300L, 50L, 7_000L, 3_000L, NOON, true);

        assertThat(CallAccounts.sum(List.of(call))).isEqualTo(call).isNotSameAs(call);
    }

    @Test
    void noCallTookNothing() {
        assertThat(CallAccounts.none(NOON, true)).isEqualTo(new CallAccount(0, 0L, 0L, 0L, 0L, 0L, 0L, NOON, true));
    }
}
