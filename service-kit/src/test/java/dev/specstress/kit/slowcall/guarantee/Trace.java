package dev.specstress.kit.slowcall.guarantee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The events of one run; any thread may add. Of an instance that was killed nothing more is taken in. */
public final class Trace {
    private final List<Event> events = new ArrayList<>();
    private final Set<String> killed = new HashSet<>();
    private long returned;

    public static Trace of(Event... events) {
        Trace trace = new Trace();
        Arrays.stream(events).forEach(trace::add);
        return trace;
    }

    public synchronized void add(Event event) {
        if (killed.contains(event.instance())) {
            return;
        }
        events.add(event);
        switch (event) {
            case Event.Killed(String instance) -> killed.add(instance);
            case Event.Ended ended when ended.returned() -> returned++;
            default -> {}
        }
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public long begunCount() {
        return events().stream().filter(Event.Begun.class::isInstance).count();
    }

    public synchronized long returnedCount() {
        return returned;
    }

    public long returnedCount(String instance) {
        return events().stream()
                .filter(event -> event instanceof Event.Ended ended
                        && ended.returned()
                        && ended.instance().equals(instance))
                .count();
    }
}
