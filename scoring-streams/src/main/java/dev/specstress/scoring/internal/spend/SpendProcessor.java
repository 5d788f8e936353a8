package dev.specstress.scoring.internal.spend;

import dev.specstress.schemas.Spend;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.stage.Tools;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** SPEND: adds up what the tasks hand on, and writes what changed at most twice a second. */
public final class SpendProcessor implements Processor<String, Spend, String, Object> {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final String storeName;
    private final String sink;
    private final Set<String> changed = new TreeSet<>();
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, SpendTotals> totals;

    /** @param sink name of the sink of {@code spend} */
    public SpendProcessor(String storeName, String sink) {
        this.storeName = storeName;
        this.sink = sink;
    }

    /** The store's name is part of its changelog topic's name and never changes. */
    public static StoreBuilder<?> builder(Tools tools, String name) {
        return CollectorStores.store(tools, name, Serdes.String(), SpendTotalsSerde.create());
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        totals = context.getStateStore(storeName);
        // What changed before a restart may not have been written; to write it again says nothing new.
        try (var all = totals.all()) {
            all.forEachRemaining(entry -> changed.add(entry.key));
        }
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, this::write);
    }

    @Override
    public void process(Record<String, Spend> record) {
        Spend delta = record.value();
        if (delta != null) {
            String key = SpendKeys.of(delta.getCampaignId(), delta.getProvider());
            totals.put(
                    key,
                    Optional.ofNullable(totals.get(key))
                            .orElse(SpendTotals.NONE)
                            .plus(delta));
            changed.add(key);
        }
    }

    private void write(long now) {
        for (String key : changed) {
            int separator = key.indexOf('/');
            Spend spend = totals.get(key)
                    .of(key.substring(0, separator), key.substring(separator + 1), Instant.ofEpochMilli(now));
            context.forward(new Record<>(key, spend, now), sink);
        }
        changed.clear();
    }
}
