package dev.specstress.providers;

import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import java.time.Duration;

/** A model client as a part of a service: put first among the parts, it is closed once nothing calls it any more. */
public final class OpenModels implements Service {
    private final ModelClient client;
    private volatile boolean stopped;

    public OpenModels(ModelClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public void start() {
        // Open since it was made.
    }

    @Override
    public Health health() {
        return stopped ? new Health.Stopping() : new Health.Ready();
    }

    @Override
    public void stop(Duration within) {
        if (!stopped) {
            stopped = true;
            client.close();
        }
    }
}
