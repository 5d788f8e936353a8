package dev.specstress.kit.slowcall.guarantee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The events of one run; any thread may add. */
public final class Trace {
    private final List<Event> events = new ArrayList<>();

    public static Trace of(Event... events) {
        Trace trace = new Trace();
        Arrays.stream(events).forEach(trace::add);
        return trace;
    }

    public synchronized void add(Event event) {
        events.add(event);
    }

    public void begun(String instance, String record) {
        add(new Event.Begun(instance, record));
    }

    public void ended(String instance, String record, boolean returned) {
        add(new Event.Ended(instance, record, returned));
    }

    public void killed(String instance) {
        add(new Event.Killed(instance));
    }

    public void foundCommitted(Set<String> records) {
        add(new Event.FoundCommitted(records));
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public long begunCount() {
        return events().stream().filter(Event.Begun.class::isInstance).count();
    }

    public long returnedCount() {
        return events().stream()
                .filter(event -> event instanceof Event.Ended ended && ended.returned())
                .count();
    }

    public long returnedCount(String instance) {
        return events().stream()
                .filter(event -> event instanceof Event.Ended ended
                        && ended.returned()
                        && ended.instance().equals(instance))
                .count();
    }
}
