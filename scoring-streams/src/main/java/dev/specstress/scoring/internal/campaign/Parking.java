package dev.specstress.scoring.internal.campaign;

import dev.specstress.schemas.Campaign;
import dev.specstress.scoring.ScoringLimits;
import dev.specstress.scoring.internal.state.CompositeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Where records wait whose campaign is not known yet: the global stores of another instance may be ahead of ours, and a
 * producer may be quicker than the campaign's. They leave when it is known, or are given up after a while.
 */
public final class Parking<V extends SpecificRecord> {

    private final TimestampedKeyValueStore<String, V> store;
    private final Campaigns campaigns;
    private final ScoringLimits limits;

    /**
     * What is done with those that leave.
     *
     * @param <V> the record
     */
    public interface Exits<V> {
        void released(String scenarioId, V value);

        /** @param reason why {@link #released} could not take it, whenever it is tried: one line */
        void impossible(String scenarioId, V value, String reason);

        void givenUp(String scenarioId, V value);
    }

    public Parking(TimestampedKeyValueStore<String, V> store, Campaigns campaigns, ScoringLimits limits) {
        this.store = store;
        this.campaigns = campaigns;
        this.limits = limits;
    }

    /** Keeps the first of each; tells whether this was it. */
    public boolean park(String campaignId, String scenarioId, V value, long now) {
        String key = CompositeKey.of(campaignId, scenarioId);
        return store.putIfAbsent(key, ValueAndTimestamp.make(value, now)) == null;
    }

    /** Looks once at each campaign that is waited for, and lets at most a batch of records go. */
    public void recheck(long now, Exits<V> exits) {
        int left = limits.batch();
        Optional<String> campaignId = campaignAtOrAfter("");
        while (left > 0 && campaignId.isPresent()) {
            Optional<Campaign> known = campaigns.find(campaignId.get());
            left -= letGo(campaignId.get(), known.isPresent(), left, now, exits);
            campaignId = campaignAtOrAfter(CompositeKey.lastUnder(campaignId.get()));
        }
    }

    /** Lets go what may; at least 1 is counted, so that many campaigns waited for are a bounded look, too. */
    private int letGo(String campaignId, boolean known, int atMost, long now, Exits<V> exits) {
        List<KeyValue<String, V>> leaving = new ArrayList<>();
        long patience = now - limits.parkedFor().toMillis();
        String from = CompositeKey.firstUnder(campaignId);
        try (var range = store.range(from, CompositeKey.lastUnder(campaignId))) {
            while (leaving.size() < atMost && range.hasNext()) {
                KeyValue<String, ValueAndTimestamp<V>> next = range.next();
                if (!known && next.value.timestamp() > patience) {
                    break;
                }
                leaving.add(KeyValue.pair(next.key, next.value.value()));
            }
        }
        for (KeyValue<String, V> each : leaving) {
            store.delete(each.key);
            String scenarioId = each.key.substring(from.length());
            if (known) {
                release(scenarioId, each.value, exits);
            } else {
                exits.givenUp(scenarioId, each.value);
            }
        }
        return Math.max(1, leaving.size());
    }

    /** Outside of a record's own turn nobody else puts poison aside, and it would be met again at every look. */
    private void release(String scenarioId, V value, Exits<V> exits) {
        try {
            exits.released(scenarioId, value);
        } catch (KafkaException e) {
            // Says nothing against the record.
            throw e;
        } catch (RuntimeException e) {
            exits.impossible(scenarioId, value, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Optional<String> campaignAtOrAfter(String key) {
        try (KeyValueIterator<String, ValueAndTimestamp<V>> range = store.range(key, null)) {
            return range.hasNext() ? Optional.of(CompositeKey.first(range.peekNextKey())) : Optional.empty();
        }
    }
}
