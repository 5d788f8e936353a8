package dev.specstress.findings.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Figures of {@code statistics.json} as people read them. */
final class Words {
    private static final double PER_CENT = 100;

    private Words() {}

    /** A rate with interval and n, or why it is not told. */
    static String rate(JsonNode rate) {
        if (rate.isMissingNode()
                || rate.path("rate").isNull()
                || rate.path("rate").isMissingNode()) {
            return "nothing observed" + missing(rate);
        }
        var n = "n " + rate.path("n").asLong();
        if (rate.path("tooFewToSay").asBoolean()) {
            return "too few to say (" + rate.path("hits").asLong() + " of "
                    + rate.path("n").asLong() + ")" + missing(rate);
        }
        return String.format(
                        Locale.ROOT,
                        "%s %% [%s, %s], %s, effective n %.0f",
                        percent(rate.path("rate").asDouble()),
                        percent(rate.at("/interval95/low").asDouble()),
                        percent(rate.at("/interval95/high").asDouble()),
                        n,
                        rate.path("effectiveN").asDouble())
                + missing(rate);
    }

    /** The same in a sentence: no effective n, nothing missing. */
    static String shortRate(JsonNode rate) {
        return String.format(
                Locale.ROOT,
                "%s %% (95 %% interval %s to %s, n %d)",
                percent(rate.path("rate").asDouble()),
                percent(rate.at("/interval95/low").asDouble()),
                percent(rate.at("/interval95/high").asDouble()),
                rate.path("n").asLong());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", PER_CENT * share);
    }

    private static String missing(JsonNode rate) {
        var all = 0L;
        for (var cause : rate.path("missing")) {
            all += cause.asLong();
        }
        return all == 0 ? "" : "; " + all + " missing";
    }

    /** A measure of agreement. */
    static String estimate(JsonNode estimate) {
        if (!estimate.path("value").isNumber()) {
            return "undefined (n " + estimate.path("n").asLong() + ")";
        }
        if (estimate.path("tooFewToSay").asBoolean()) {
            return "too few to say (n " + estimate.path("n").asLong() + ")";
        }
        return String.format(
                Locale.ROOT,
                "%.2f [%.2f, %.2f], n %d",
                estimate.path("value").asDouble(),
                estimate.at("/interval95/low").asDouble(),
                estimate.at("/interval95/high").asDouble(),
                estimate.path("n").asLong());
    }

    static String fold(JsonNode fold) {
        if (!fold.path("fold").isNumber() || fold.path("tooFewToSay").asBoolean()) {
            return "too few to say (n " + fold.path("n").asLong() + " and "
                    + fold.path("nOfOther").asLong() + ")";
        }
        return String.format(
                Locale.ROOT,
                "%.1f [%.1f, %.1f]",
                fold.path("fold").asDouble(),
                fold.at("/interval95/low").asDouble(),
                fold.at("/interval95/high").asDouble());
    }

    static String bin(String bin) {
        return switch (bin) {
            case "d_0_1" -> "D 0 to 1";
            case "d_1_15" -> "D 1 to 1.5";
            case "d_15_2" -> "D 1.5 to 2";
            case "d_2_25" -> "D 2 to 2.5";
            case "d_25_3" -> "D 2.5 to 3";
            case "high" -> "D 1.5 or more";
            default -> "all scenarios";
        };
    }

    /** Lower snake case as words. */
    static String plain(String word) {
        return word.replace('_', ' ');
    }
}
