package dev.specstress.simulator.internal.desk;

import dev.specstress.simulator.FaultKind;
import dev.specstress.simulator.RequestCounts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts requests as they come and go. */
public final class Tally {
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();
    private final Map<String, Long> byModel = new ConcurrentHashMap<>();
    private final Map<Integer, Long> byStatus = new ConcurrentHashMap<>();
    private final Map<FaultKind, Long> byFault = new ConcurrentHashMap<>();

    public void arrived() {
        received.incrementAndGet();
        peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    }

    public void answered(int status) {
        inFlight.decrementAndGet();
        byStatus.merge(status, 1L, Long::sum);
    }

    void asked(String model) {
        byModel.merge(model, 1L, Long::sum);
    }

    void failed(FaultKind kind) {
        byFault.merge(kind, 1L, Long::sum);
    }

    public RequestCounts counts() {
        return new RequestCounts(received.get(), inFlight.get(), peak.get(), byModel, byStatus, byFault);
    }
}
