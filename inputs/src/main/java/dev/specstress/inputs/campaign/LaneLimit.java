package dev.specstress.inputs.campaign;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a provider grants to a key in one lane, as the campaign's file says; empty where it has no limit of that kind.
 *
 * @param requestsPerMinute above 0
 * @param tokensPerMinute above 0, input and output together
 * @param concurrency calls at once, 1 or more
 */
public record LaneLimit(OptionalDouble requestsPerMinute, OptionalDouble tokensPerMinute, OptionalInt concurrency) {}
