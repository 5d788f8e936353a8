package dev.specstress.findings.agreement;

import dev.specstress.findings.rates.ClusterBootstrap.Span;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measure with how sure it is.
 *
 * @param n items it was computed from
 * @param value empty where it is undefined
 * @param interval 95 %, resampled by cluster; empty where it is undefined for too many samples
 */
public record Estimate(long n, OptionalDouble value, Optional<Span> interval) {}
