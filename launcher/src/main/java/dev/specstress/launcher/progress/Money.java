package dev.specstress.launcher.progress;

import dev.specstress.findings.StageProgress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Millionths of a US dollar as people read them. */
final class Money {
    private Money() {}

    /** Dollars to the hundredth of a cent, for example {@code $0.0123}. */
    static String usd(long microUsd) {
        return "$" + BigDecimal.valueOf(microUsd, 6).setScale(4, RoundingMode.HALF_UP);
    }

    static long total(List<StageProgress> stages) {
        return stages.stream().mapToLong(StageProgress::costMicroUsd).sum();
    }
}
