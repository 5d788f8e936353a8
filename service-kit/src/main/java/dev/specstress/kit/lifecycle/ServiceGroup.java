package dev.specstress.kit.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several services as one: started in order, stopped in reverse order or at once, ready once all are, failed once one is. All of
 * {@code stop} happens within one total time; a part whose turn comes late still gets asked, with nothing left to wait.
 */
public final class ServiceGroup implements Service {
    private static final Logger log = LoggerFactory.getLogger(ServiceGroup.class);

    private final String name;
    private final List<Service> parts;
    private final boolean independent;

    /** @throws IllegalArgumentException if two parts have one name */
    public ServiceGroup(String name, List<? extends Service> parts) {
        this(name, parts, false);
    }

    private ServiceGroup(String name, List<? extends Service> parts, boolean independent) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.independent = independent;
        if (parts.stream().map(Service::name).distinct().count() < parts.size()) {
            throw new IllegalArgumentException(name + " has two parts of one name");
        }
    }

    /**
     * Parts of which none uses another: they are all asked to stop at once.
     *
     * @throws IllegalArgumentException if two parts have one name
     */
    public static ServiceGroup ofIndependent(String name, List<? extends Service> parts) {
        return new ServiceGroup(name, parts, true);
    }

    @Override
    public String name() {
        return name;
    }

    /** Starts all parts; if one does not start, those before it are stopped again. */
    @Override
    public void start() {
        for (int i = 0; i < parts.size(); i++) {
            try {
                parts.get(i).start();
            } catch (RuntimeException e) {
                stop(parts.subList(0, i), Duration.ofSeconds(10));
                throw e;
            }
        }
    }

    @Override
    public Health health() {
        return combined(parts().entrySet());
    }

    /** How each part is now, groups within this one opened up, in starting order. */
    public Map<String, Health> parts() {
        var all = new LinkedHashMap<String, Health>();
        parts.forEach(part -> all.putAll(partsOf(part)));
        return all;
    }

    /** A service's parts: itself, if it is no group. */
    public static Map<String, Health> partsOf(Service service) {
        return service instanceof ServiceGroup group ? group.parts() : Map.of(service.name(), service.health());
    }

    @Override
    public void stop(Duration within) {
        if (independent) {
            stopAtOnce(within);
        } else {
            stop(parts, within);
        }
    }

    private void stopAtOnce(Duration within) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.execute(() -> stop(List.of(part), within)));
        }
    }

    private static void stop(List<Service> started, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        for (Service part : new ArrayList<>(started).reversed()) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            try {
                part.stop(left);
            } catch (RuntimeException e) {
                log.atWarn().addKeyValue("service", part.name()).log("did not stop cleanly: {}", e.getMessage());
                log.debug("{} did not stop cleanly", part.name(), e);
            }
        }
    }

    private static Health combined(Collection<Map.Entry<String, Health>> healths) {
        Health worst = new Health.Ready();
        for (Map.Entry<String, Health> each : healths) {
            if (rank(each.getValue()) > rank(worst)) {
                worst = switch (each.getValue()) {
                    case Health.Failed(String reason) -> new Health.Failed(each.getKey() + ": " + reason);
                    case Health.Starting(String waitingFor) -> new Health.Starting(each.getKey() + ": " + waitingFor);
                    case Health.Stopping stopping -> stopping;
                    case Health.Ready ready -> ready;
                };
            }
        }
        return worst;
    }

    private static int rank(Health health) {
        return switch (health) {
            case Health.Ready() -> 0;
            case Health.Starting _ -> 1;
            case Health.Stopping() -> 2;
            case Health.Failed _ -> 3;
        };
    }
}
