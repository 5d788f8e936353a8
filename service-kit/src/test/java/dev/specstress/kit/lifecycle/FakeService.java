package dev.specstress.kit.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that does what a test says and writes down what it was asked. */
public final class FakeService implements Service {
    public final List<String> asked;
    public volatile Health health = new Health.Starting("its test");
    public volatile Runnable onStart = () -> {};
    public volatile Runnable onStop = () -> {};
    private final String name;

    public FakeService(String name) {
        this(name, new CopyOnWriteArrayList<>());
    }

    FakeService(String name, List<String> asked) {
        this.name = name;
        this.asked = asked;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        asked.add("start " + name);
        onStart.run();
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void stop(Duration within) {
        asked.add("stop " + name + (within.isZero() ? " at once" : ""));
        onStop.run();
    }
}
