package dev.specstress.scoring.internal.windows;

import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.schemas.WindowCell;
import dev.specstress.schemas.WindowSample;
import dev.specstress.scoring.internal.stage.Tools;
import dev.specstress.scoring.internal.state.CompositeKey;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/**
 * WINDOWS: counts every sample once in the minute and the hour it was measured in, and writes out what has changed, each
 * window at most once a second; the newest record of a window holds. A sample of a window that is gone is counted as late
 * and in no window.
 */
public final class WindowsProcessor implements Processor<String, WindowSample, String, DisagreementWindow> {

    private static final String STAGE = "windows";
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(1);

    private final Tools tools;
    private final Map<WindowSize, WindowStore<String, WindowTally>> stores = new EnumMap<>(WindowSize.class);
    /** What the stores say of {@link WindowTally#changed}, so that nobody must look for it. */
    private final Set<Changed> changed = new LinkedHashSet<>();

    private ProcessorContext<String, DisagreementWindow> context;

    private record Changed(WindowSize size, String key, long start) {}

    public WindowsProcessor(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, DisagreementWindow> processorContext) {
        context = processorContext;
        for (WindowSize size : WindowSize.values()) {
            stores.put(size, context.getStateStore(size.store()));
            rememberChanged(size);
        }
        context.schedule(WRITTEN_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> writeOut());
    }

    /** What an instance counted and did not come to write out before it stopped. */
    private void rememberChanged(WindowSize size) {
        try (KeyValueIterator<Windowed<String>, WindowTally> all =
                stores.get(size).all()) {
            while (all.hasNext()) {
                var next = all.next();
                if (next.value.changed()) {
                    changed.add(
                            new Changed(size, next.key.key(), next.key.window().start()));
                }
            }
        }
    }

    @Override
    public void process(Record<String, WindowSample> record) {
        WindowSample sample = record.value();
        for (WindowSize size : WindowSize.values()) {
            long start = size.startOf(record.timestamp());
            if (size.isClosed(start, context.currentStreamTimeMs())) {
                tools.metrics().late(STAGE);
            } else {
                sample.getCells().forEach(cell -> count(sample, cell, size, start));
            }
        }
    }

    private void count(WindowSample sample, WindowCell cell, WindowSize size, long start) {
        String key = CompositeKey.of(sample.getCampaignId(), sample.getStratum(), cell.getPanel(), cell.getProvider());
        WindowStore<String, WindowTally> store = stores.get(size);
        WindowTally known = store.fetch(key, start);
        WindowTally before = known == null ? WindowTally.empty(sample, cell, size, start) : known;
        store.put(key, before.plus(sample, cell), start);
        changed.add(new Changed(size, key, start));
    }

    private void writeOut() {
        for (Changed each : changed) {
            WindowStore<String, WindowTally> store = stores.get(each.size());
            WindowTally tally = store.fetch(each.key(), each.start());
            if (tally != null) {
                DisagreementWindow counts = tally.counts();
                context.forward(new Record<>(WindowName.of(counts), counts, context.currentSystemTimeMs()));
                store.put(each.key(), tally.written(), each.start());
            }
        }
        changed.clear();
    }
}
