package dev.specstress.launcher.plan;

import dev.specstress.inputs.campaign.LaneLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan for people. */
final class PlanWords {
    private static final String ROW = "  %-9s %-12s %-12s %21s %22s %24s %20s %24s";

    private PlanWords() {}

    static List<String> of(CampaignPlan plan) {
        var campaign = plan.loaded().campaign();
        var lines = new ArrayList<String>();
        lines.add("Plan of campaign %s: %,d triples%s make up to %,d scenarios for %d subjects. Nothing has been spent."
                .formatted(
                        campaign.getName(),
                        campaign.getSampling().getTriples(),
                        imported(campaign.getSampling().getImportedQuestions()),
                        CallForecast.scenarios(campaign),
                        campaign.getSubjects().size()));
        lines.add("Figures are as expected; in brackets the least and the most.");
        lines.add("");
        lines.add(line("stage", "provider", "lane", "calls", "input tokens", "output tokens", "US dollars", "time"));
        PlanRow.byStage(plan).forEach(row -> lines.add(row(row)));
        lines.add("");
        PlanRow.byProvider(plan).forEach(row -> lines.add(row(row)));
        lines.add(row(PlanRow.total(plan)));
        lines.add("");
        if (!plan.unpriced().isEmpty()) {
            lines.add("No price, so their calls count as free: " + String.join(", ", plan.unpriced()) + ".");
        }
        plan.loaded().limits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(lane -> lines.add(limits(lane.getKey(), lane.getValue())));
        PlannedCap.of(plan).forEach(cap -> lines.add(cap.words()));
        lines.add(worstSet(plan.worstSet()));
        lines.add("");
        lines.addAll(assumptions(plan));
        return lines;
    }

    private static String imported(int questions) {
        return questions == 0 ? "" : " and %,d questions of yours".formatted(questions);
    }

    private static String row(PlanRow row) {
        return line(
                row.stage(),
                row.provider(),
                row.lane(),
                range(
                        calls(row.low().calls()),
                        calls(row.expected().calls()),
                        calls(row.high().calls())),
                range(
                        tokens(row.low().inputTokens()),
                        tokens(row.expected().inputTokens()),
                        tokens(row.high().inputTokens())),
                range(
                        tokens(row.low().outputTokens()),
                        tokens(row.expected().outputTokens()),
                        tokens(row.high().outputTokens())),
                range(
                        usd(row.low().costUsd()),
                        usd(row.expected().costUsd()),
                        usd(row.high().costUsd())),
                range(
                        time(row.low().seconds()),
                        time(row.expected().seconds()),
                        time(row.high().seconds())));
    }

    private static String worstSet(WorstSet worst) {
        var text = "The largest response set has %,d bytes of %,d that a record may have."
                .formatted(worst.bytes(), WorstSet.LIMIT);
        return worst.cut().isEmpty()
                ? text
                : text
                        + " Answers longer than %,d bytes are cut, which %s could write."
                                .formatted(worst.answerBytes(), String.join(", ", worst.cut()));
    }

    private static String limits(String lane, LaneLimit limit) {
        var parts = new ArrayList<String>();
        limit.requestsPerMinute().ifPresent(most -> parts.add("%,.0f requests a minute".formatted(most)));
        limit.tokensPerMinute().ifPresent(most -> parts.add("%,.0f tokens a minute".formatted(most)));
        limit.concurrency().ifPresent(most -> parts.add("%,d calls at once".formatted(most)));
        return "Lane %s is limited to %s; the time is reckoned with it.".formatted(lane, String.join(", ", parts));
    }

    private static List<String> assumptions(CampaignPlan plan) {
        var low = plan.low().assumed();
        var expected = plan.expected().assumed();
        var high = plan.high().assumed();
        var limit = expected.requestsPerMinute();
        return List.of(
                "Assumed (least - expected - most):",
                assumption(
                        "characters per token",
                        low.charactersPerToken(),
                        expected.charactersPerToken(),
                        high.charactersPerToken()),
                assumption(
                        "tokens of a question", low.questionTokens(), expected.questionTokens(), high.questionTokens()),
                assumption(
                        "tokens of an answer, thinking included, or its model's maximum",
                        low.answerTokens(),
                        expected.answerTokens(),
                        high.answerTokens()),
                assumption(
                        "tokens a generator, matcher or grader thinks per call",
                        low.thinkingTokens(),
                        expected.thinkingTokens(),
                        high.thinkingTokens()),
                assumption(
                        "share of a grader's instructions and spec that its provider has cached",
                        low.cachedShare(),
                        expected.cachedShare(),
                        high.cachedShare()),
                assumption(
                        "share of scenarios with D >= 1.5 among governed subjects",
                        low.highShare(),
                        expected.highShare(),
                        high.highShare()),
                assumption("share with D in [1, 1.5)", low.middleShare(), expected.middleShare(), high.middleShare()),
                assumption(
                        "seconds to the first token",
                        low.secondsToFirstToken(),
                        expected.secondsToFirstToken(),
                        high.secondsToFirstToken()),
                assumption(
                        "tokens per second after it",
                        low.tokensPerSecond(),
                        expected.tokensPerSecond(),
                        high.tokensPerSecond()),
                "  calls of a lane under way at once: " + expected.inFlight() + "; requests per minute and lane: "
                        + (limit.isPresent() ? "%.0f".formatted(limit.getAsDouble()) : "no limit given"),
                "  nothing is declined or retried; simulated models take 40 ms a call");
    }

    private static String assumption(String what, double low, double expected, double high) {
        return "  %s: %s - %s - %s".formatted(what, number(low), number(expected), number(high));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }

    private static String line(Object... cells) {
        return ROW.formatted(cells).stripTrailing();
    }

    /** The expected figure alone where nothing else is possible. */
    private static String range(String low, String expected, String high) {
        return low.equals(expected) && high.equals(expected) ? expected : expected + " (" + low + " - " + high + ")";
    }

    private static String calls(double calls) {
        return "%,.0f".formatted(calls);
    }

    private static String tokens(double tokens) {
        if (tokens >= 1e6) {
            return "%.1fM".formatted(tokens / 1e6);
        }
        return tokens >= 10_000 ? "%.0fk".formatted(tokens / 1e3) : "%,.0f".formatted(tokens);
    }

    private static String usd(double dollars) {
        return dollars < 10 ? String.format(Locale.ROOT, "%.2f", dollars) : "%,.0f".formatted(dollars);
    }

    private static String time(double seconds) {
        if (seconds < 120) {
            return "%.0f s".formatted(seconds);
        }
        return seconds < 7_200 ? "%.0f min".formatted(seconds / 60) : "%.1f h".formatted(seconds / 3_600);
    }
}
