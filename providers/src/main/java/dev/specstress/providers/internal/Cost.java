package dev.specstress.providers.internal;

import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.schemas.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What tokens cost.
 *
 * <p>A price of one US dollar per million tokens is one micro-dollar per token, so the cost in micro-dollars is
 * {@code (input - cached + written / 4) * inputPrice + cached * cachedPrice + output * outputPrice}. It is computed exactly
 * on the decimal digits of the prices and rounded once, on the sum over all attempts of a call, half up.
 *
 * <p>Only Anthropic bills what is written to its cache: tokens kept for five minutes, the only ones asked for, at 1.25 times
 * the input price (its pricing page, "Prompt caching").
 */
final class Cost {
    private static final BigDecimal WRITE_SURCHARGE = new BigDecimal("0.25");

    private Cost() {}

    static long microUsd(TokenUsage usage, Price price) {
        BigDecimal exact = of(usage.uncachedInput(), price.getInputUsdPerMillion())
                .add(of(usage.cacheWritten(), price.getInputUsdPerMillion()).multiply(WRITE_SURCHARGE))
                .add(of(usage.cachedInput(), price.getCachedInputUsdPerMillion()))
                .add(of(usage.output(), price.getOutputUsdPerMillion()));
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal of(long tokens, double usdPerMillion) {
        return BigDecimal.valueOf(usdPerMillion).multiply(BigDecimal.valueOf(tokens));
    }
}
