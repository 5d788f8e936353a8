package dev.specstress.launcher.plan;

import dev.specstress.inputs.campaign.LaneLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What a campaign takes under one set of assumptions.
 *
 * @param limits what providers grant, by lane; they bound the time beside what is assumed
 */
record Estimate(Assumptions assumed, List<CallGroup> groups, Map<String, LaneLimit> limits) {

    /** The sums over some of the calls. */
    Sum sum(Predicate<CallGroup> which) {
        var chosen = groups.stream().filter(which).toList();
        return new Sum(
                chosen.stream().mapToDouble(CallGroup::calls).sum(),
                chosen.stream().mapToDouble(CallGroup::inputTokens).sum(),
                chosen.stream().mapToDouble(CallGroup::outputTokens).sum(),
                chosen.stream().mapToDouble(CallGroup::costUsd).sum(),
                slowestLane(chosen));
    }

    Sum total() {
        var sum = sum(_ -> true);
        return new Sum(sum.calls(), sum.inputTokens(), sum.outputTokens(), sum.costUsd(), sum.seconds() + onePassage());
    }

    /** Stages overlap and lanes do not wait for one another, so the slowest lane decides. */
    private double slowestLane(List<CallGroup> chosen) {
        Map<String, List<CallGroup>> byLane = chosen.stream()
                .collect(Collectors.groupingBy(group -> group.model().getLane()));
        return byLane.entrySet().stream()
                .mapToDouble(lane -> laneSeconds(lane.getValue(), Optional.ofNullable(limits.get(lane.getKey()))))
                .max()
                .orElse(0);
    }

    private double laneSeconds(List<CallGroup> lane, Optional<LaneLimit> limit) {
        var working = lane.stream()
                .mapToDouble(group -> group.calls() * group.secondsEach(assumed))
                .sum();
        var calls = lane.stream().mapToDouble(CallGroup::calls).sum();
        var admitted = assumed.requestsPerMinute().isPresent()
                ? calls * 60 / assumed.requestsPerMinute().getAsDouble()
                : 0;
        var tokens = lane.stream()
                .mapToDouble(group -> group.inputTokens() + group.outputTokens())
                .sum();
        var atOnce = Math.min(
                assumed.inFlight(),
                limit.map(LaneLimit::concurrency).orElse(OptionalInt.empty()).orElse(Integer.MAX_VALUE));
        return DoubleStream.of(
                        working / atOnce,
                        admitted,
                        seconds(calls, limit.map(LaneLimit::requestsPerMinute)),
                        seconds(tokens, limit.map(LaneLimit::tokensPerMinute)))
                .max()
                .orElseThrow();
    }

    private static double seconds(double amount, Optional<OptionalDouble> perMinute) {
        return perMinute
                .filter(OptionalDouble::isPresent)
                .map(limit -> amount * 60 / limit.getAsDouble())
                .orElse(0.0);
    }

    /** The last scenario goes through all stages, one call after the other, of which generation has three. */
    private double onePassage() {
        var seconds = 0.0;
        for (var stage : Stage.values()) {
            var slowest = groups.stream()
                    .filter(group -> group.stage() == stage)
                    .mapToDouble(group -> group.secondsEach(assumed))
                    .max()
                    .orElse(0);
            seconds += stage == Stage.GENERATE ? 3 * slowest : slowest;
        }
        return seconds;
    }

    /** @param seconds wall time, if nothing else is in the way */
    record Sum(double calls, double inputTokens, double outputTokens, double costUsd, double seconds) {}
}
