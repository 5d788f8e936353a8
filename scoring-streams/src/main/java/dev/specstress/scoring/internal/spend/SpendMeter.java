package dev.specstress.scoring.internal.spend;

import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.QualityPlan;
import dev.specstress.schemas.Spend;
import dev.specstress.scoring.internal.campaign.Campaigns;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.state.CompositeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Counts in one task what the calls behind its records cost, repeats too, since they are paid; twice a second hands on what
 * came since. Counted in a store, so that with exactly-once nothing is lost or counted twice.
 */
public final class SpendMeter {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final String PROVIDER = "provider";
    private static final String GENERATOR = "generator";
    private static final String MATCHER = "matcher";
    private static final String NOBODY_KNOWN = "unknown";

    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, SpendTotals> since;
    private final Campaigns campaigns;
    private final String sink;

    /** @param sink name of the sink of {@code spend-deltas} */
    public SpendMeter(ProcessorContext<String, Object> context, String store, Campaigns campaigns, String sink) {
        this.context = context;
        this.since = context.getStateStore(store);
        this.campaigns = campaigns;
        this.sink = sink;
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, this::handOn);
    }

    /** The store's name is part of its changelog topic's name and never changes. */
    public static StoreBuilder<?> builder(Tools tools, String name) {
        // Cached: many calls come within one commit, and one write will do for them.
        return CollectorStores.store(tools, name, Serdes.String(), SpendTotalsSerde.create())
                .withCachingEnabled();
    }

    public void paidTo(String provider, String campaignId, CallAccount call) {
        add(CompositeKey.of(campaignId, PROVIDER, provider), call);
    }

    /** By the name of a generator, or of the judge of what they write: its provider is the campaign's to say, which may not be known yet. */
    public void paidToGenerator(String generator, String campaignId, CallAccount call) {
        add(CompositeKey.of(campaignId, GENERATOR, generator), call);
    }

    public void paidToMatcher(String matcher, String campaignId, CallAccount call) {
        add(CompositeKey.of(campaignId, MATCHER, matcher), call);
    }

    private void add(String key, CallAccount call) {
        if (SpendTotals.NONE.plus(call).isNothing()) {
            return;
        }
        since.put(
                key,
                Optional.ofNullable(since.get(key)).orElse(SpendTotals.NONE).plus(call));
    }

    private void handOn(long now) {
        List<KeyValue<String, SpendTotals>> all = new ArrayList<>();
        try (KeyValueIterator<String, SpendTotals> entries = since.all()) {
            entries.forEachRemaining(all::add);
        }
        for (KeyValue<String, SpendTotals> each : all) {
            String[] parts = each.key.split("\0", 3);
            provider(parts[0], parts[1], parts[2]).ifPresent(provider -> {
                since.delete(each.key);
                Spend delta = each.value.of(parts[0], provider, Instant.ofEpochMilli(now));
                context.forward(new Record<>(SpendKeys.of(parts[0], provider), delta, now), sink);
            });
        }
    }

    /** Nothing until the campaign is known, which may be a moment later here than where the call was made. */
    private Optional<String> provider(String campaignId, String role, String name) {
        return switch (role) {
            case PROVIDER -> Optional.of(name);
            case GENERATOR -> campaigns.find(campaignId).map(campaign -> ofGenerator(campaign, name));
            default ->
                campaigns.find(campaignId).map(campaign -> campaign.getMatcher().getProvider());
        };
    }

    private static String ofGenerator(Campaign campaign, String name) {
        return Stream.concat(
                        campaign.getGenerators().stream().map(Generator::getModel),
                        Optional.ofNullable(campaign.getSampling().getQuality()).map(QualityPlan::getJudge).stream())
                .filter(model -> model.getName().equals(name))
                .map(model -> model.getProvider())
                .findFirst()
                .orElse(NOBODY_KNOWN);
    }
}
