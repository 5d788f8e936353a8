package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.LaneKeys;
import dev.specstress.schemas.ModelEntry;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Limits of lanes. They belong to the key, not to the campaign, and are no part of its identity. */
record LaneKeysReader(Checks checks, Collection<ModelEntry> models) {

    Map<String, LaneLimit> limits(Map<String, LaneKeys> given) {
        var limits = new TreeMap<String, LaneLimit>();
        if (given != null) {
            given.forEach((lane, keys) -> limits.put(lane, limit(lane, keys)));
        }
        return Map.copyOf(limits);
    }

    private LaneLimit limit(String lane, LaneKeys keys) {
        var key = "lanes." + lane;
        if (models.stream().noneMatch(model -> model.getLane().equals(lane))) {
            throw checks.refuse(key, "no model is of this lane");
        }
        if (keys == null
                || (keys.requestsPerMinute() == null && keys.tokensPerMinute() == null && keys.concurrency() == null)) {
            throw checks.refuse(key, "holds no limit; allowed are requestsPerMinute, tokensPerMinute and concurrency");
        }
        return new LaneLimit(
                perMinute(key + ".requestsPerMinute", keys.requestsPerMinute()),
                perMinute(key + ".tokensPerMinute", keys.tokensPerMinute()),
                keys.concurrency() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(checks.atLeast(key + ".concurrency", keys.concurrency(), 1, 1)));
    }

    private OptionalDouble perMinute(String key, Double value) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!(value > 0 && Double.isFinite(value))) {
            throw checks.refuse(key, "must be above 0, not " + value);
        }
        return OptionalDouble.of(value);
    }
}
