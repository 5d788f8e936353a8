package dev.specstress.providers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.providers.Models;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.Price;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tokens cost, to the micro-dollar. */
final class CostTest {
    private static final Price PRICE = Models.price(1.25, 0.125, 10);

    @Test
    void cachedInputIsCheaperAndThinkingIsPaidAsOutput() {
        TokenUsage usage = TokenUsage.of(1000, 800, 100, 60);

        // 200 * 1.25 + 800 * 0.125 + 100 * 10
        assertThat(Cost.microUsd(usage, PRICE)).isEqualTo(1350);
    }

    @Test
    void whatIsWrittenToTheCacheCostsAQuarterMore() {
        TokenUsage usage = new TokenUsage(1000, 200, 400, 0, 0);

        // 400 * 1.25 + 400 * 1.25 * 1.25 + 200 * 0.125
        assertThat(Cost.microUsd(usage, PRICE)).isEqualTo(1150);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 1", "5, 1", "11, 1", "12, 2"})
    void aHalfMicroDollarIsRoundedUpOnce(long cachedTokens, long microUsd) {
        assertThat(Cost.microUsd(TokenUsage.of(cachedTokens, cachedTokens, 0, 0), PRICE))
                .isEqualTo(microUsd);
    }

    @Test
    void pricesAreTakenDigitByDigitNotAsBinaryFractions() {
        // In doubles 0.1 * 3 is above 0.3, and 1.005 * 500 is below 502.5.
        assertThat(Cost.microUsd(TokenUsage.of(500, 0, 0, 0), Models.price(1.005, 0, 0)))
                .isEqualTo(503);
    }

    @Property
    void costNeverFallsAsTokensAreAddedAndCachingNeverRaisesIt(
            @ForAll @LongRange(max = 2_000_000) long input,
            @ForAll @LongRange(max = 2_000_000) long cached,
            @ForAll @LongRange(max = 200_000) long output) {
        TokenUsage usage = TokenUsage.of(input, cached, output, 0);

        long cost = Cost.microUsd(usage, PRICE);

        assertThat(cost).isBetween(0L, Cost.microUsd(TokenUsage.of(input, 0, output, 0), PRICE));
        assertThat(Cost.microUsd(TokenUsage.of(input, cached, output + 1, 0), PRICE))
                .isGreaterThan(cost);
    }
}
