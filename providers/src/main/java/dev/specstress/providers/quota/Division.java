package dev.specstress.providers.quota;

import dev.specstress.schemas.QuotaClaim;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What one instance may use of a lane, given everybody's claims: the same computation in every instance. */
final class Division {

    private Division() {}

    /**
     * The share of one instance; nothing if it has no claim.
     *
     * @param claims by instance, all of one lane
     */
    static LaneLimits share(String instance, LaneLimits limits, SortedMap<String, QuotaClaim> claims) {
        if (!claims.containsKey(instance)) {
            return LaneLimits.NOTHING;
        }
        Map<String, Double> requests =
                split(limits.requestsPerMinute(), claims, QuotaClaim::getWantedRequestsPerMinute);
        Map<String, Double> tokens = split(limits.tokensPerMinute(), claims, QuotaClaim::getWantedTokensPerMinute);
        return new LaneLimits(requests.get(instance), tokens.get(instance), concurrency(instance, limits, claims));
    }

    private static int concurrency(String instance, LaneLimits limits, SortedMap<String, QuotaClaim> claims) {
        if (limits.concurrency() == Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        Map<String, Double> shares = split(limits.concurrency(), claims, QuotaClaim::getWantedConcurrency);
        return WholeShares.of(limits.concurrency(), shares).get(instance);
    }

    private static Map<String, Double> split(
            double capacity, SortedMap<String, QuotaClaim> claims, ToDoubleFunction<QuotaClaim> wanted) {
        SortedMap<String, MaxMinSplit.Party> parties = new TreeMap<>();
        claims.forEach((name, claim) ->
                parties.put(name, new MaxMinSplit.Party(wanted.applyAsDouble(claim), claim.getWeight())));
        return MaxMinSplit.split(capacity, parties);
    }
}
