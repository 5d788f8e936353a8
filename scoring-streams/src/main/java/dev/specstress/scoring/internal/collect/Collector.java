package dev.specstress.scoring.internal.collect;

import dev.specstress.scoring.internal.campaign.Markers;
import dev.specstress.scoring.internal.state.CompositeKey;
import dev.specstress.scoring.internal.state.Progress;
import dev.specstress.scoring.internal.state.Progress.State;
import dev.specstress.scoring.internal.state.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Collects the parts of things that a header describes, in any order, and keeps the first of each: the one join behind
 * response sets and verdicts. A part costs one small record, read and written, and one slot, written unread, whatever is
 * already held; the parts are read together once, when the thing closes. What is closed leaves a marker and never opens again. For one thread.
 *
 * @param <H> the header
 * @param <P> a part
 */
public final class Collector<H, P> {

    private final CollectorStores<H, P> stores;
    private final Shape<H> shape;
    private final Markers markers;
    private final long orphanMillis;
    private final Places places = new Places();

    public Collector(CollectorStores<H, P> stores, Shape<H> shape, Markers markers, Duration orphanedAfter) {
        this.stores = stores;
        this.shape = shape;
        this.markers = markers;
        this.orphanMillis = orphanedAfter.toMillis();
    }

    /** Whether its header has come: now open or closed. */
    public boolean hasHeader(String id) {
        Progress known = stores.progress().get(id);
        return known != null && !known.is(State.WAITING);
    }

    /** Takes a header that {@link #hasHeader} did not know. */
    public Opening<P> open(String id, String campaignId, H header, long deadline) {
        Map<String, Integer> numbers = places.remember(id, shape.slots(header));
        Progress waiting = stores.progress().get(id);
        Map<String, P> unexpected = new TreeMap<>();
        BitSet arrived = new BitSet(numbers.size());
        if (waiting != null) {
            stores.timers().clear(Timers.Kind.ORPHAN, waiting.timerAt(), id);
            parts(id).forEach((slot, part) -> {
                if (numbers.containsKey(slot)) {
                    arrived.set(numbers.get(slot));
                } else {
                    unexpected.put(slot, part);
                    stores.parts().delete(CompositeKey.under(id, slot));
                }
            });
        }
        Progress before = waiting == null ? Progress.waiting(campaignId, 0) : waiting;
        Progress open = before.opened(arrived, numbers.size(), deadline);
        stores.headers().put(id, header);
        stores.progress().put(id, open);
        stores.timers().set(Timers.Kind.DEADLINE, deadline, id, campaignId);
        return new Opening<>(open.complete(), unexpected);
    }

    /** Takes a part. What nobody knows, of a campaign that is over, is late: its marker has left. */
    public Arrival offer(Part<P> part, long now) {
        Progress known = stores.progress().get(part.id());
        if (known == null && markers.isOver(part.campaignId())) {
            return Arrival.LATE;
        }
        if (known == null) {
            known = Progress.waiting(part.campaignId(), now + orphanMillis);
            stores.timers().set(Timers.Kind.ORPHAN, known.timerAt(), part.id(), part.campaignId());
        }
        return switch (known.state()) {
            case CLOSED -> Arrival.LATE;
            case WAITING -> keep(known, part);
            case OPEN -> place(known, part);
        };
    }

    /** Nobody knows yet which places there are: the store tells whether this one is taken. */
    private Arrival keep(Progress known, Part<P> part) {
        boolean first = stores.parts().putIfAbsent(key(part), part.value()) == null;
        stores.progress().put(part.id(), first ? known : known.oneDuplicate());
        return first ? Arrival.HELD : Arrival.DUPLICATE;
    }

    private Arrival place(Progress known, Part<P> part) {
        Integer number = numbers(part.id()).get(part.slot());
        if (number == null) {
            return Arrival.UNEXPECTED;
        }
        if (known.has(number)) {
            stores.progress().put(part.id(), known.oneDuplicate());
            return Arrival.DUPLICATE;
        }
        stores.parts().put(key(part), part.value());
        Progress after = known.with(number);
        stores.progress().put(part.id(), after);
        return after.complete() ? Arrival.COMPLETED : Arrival.HELD;
    }

    private Map<String, Integer> numbers(String id) {
        Map<String, Integer> remembered = places.of(id);
        return remembered.isEmpty()
                ? places.remember(id, shape.slots(stores.headers().get(id)))
                : remembered;
    }

    private static String key(Part<?> part) {
        return CompositeKey.under(part.id(), part.slot());
    }

    /** Closes an open one and hands over what there is. */
    public Collected<H, P> close(String id, long now) {
        Progress open = stores.progress().get(id);
        Collected<H, P> collected = new Collected<>(id, stores.headers().get(id), parts(id), open.duplicates());
        stores.headers().delete(id);
        places.forget(id);
        deleteParts(collected.id(), collected.parts());
        stores.timers().clear(Timers.Kind.DEADLINE, open.timerAt(), id);
        markers.mark(id, open, now);
        return collected;
    }

    /** What is past its deadline and open, oldest first. */
    List<Timers.Due> overdue(long now, int batch) {
        return stores.timers().due(Timers.Kind.DEADLINE, now, batch);
    }

    /** Looks at an overdue one again later. */
    void postpone(Timers.Due due, long until) {
        Progress open = stores.progress().get(due.id());
        stores.timers().clear(due);
        stores.timers().set(due.kind(), until, due.id(), due.campaignId());
        stores.progress().put(due.id(), open.until(until));
    }

    /** Gives up on parts whose header never came, and hands them over. */
    List<Part<P>> abandon(long now, int batch) {
        List<Part<P>> abandoned = new ArrayList<>();
        for (Timers.Due due : stores.timers().due(Timers.Kind.ORPHAN, now, batch)) {
            Map<String, P> parts = parts(due.id());
            parts.forEach((slot, value) -> abandoned.add(new Part<>(due.id(), slot, due.campaignId(), value)));
            deleteParts(due.id(), parts);
            stores.timers().clear(due);
            stores.progress().delete(due.id());
        }
        return abandoned;
    }

    int forget(long now, int batch) {
        return markers.forget(now, batch);
    }

    private void deleteParts(String id, Map<String, P> parts) {
        parts.keySet().forEach(slot -> stores.parts().delete(CompositeKey.under(id, slot)));
    }

    private Map<String, P> parts(String id) {
        Map<String, P> parts = new TreeMap<>();
        String from = CompositeKey.firstUnder(id);
        try (KeyValueIterator<String, P> range = stores.parts().range(from, CompositeKey.lastUnder(id))) {
            while (range.hasNext()) {
                KeyValue<String, P> next = range.next();
                parts.put(next.key.substring(from.length()), next.value);
            }
        }
        return parts;
    }
}
