package dev.specstress.providers.internal;

import dev.specstress.providers.Pacing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only in pauses and when a test says so. */
final class ManualTime implements InstantSource {
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;
    private Duration oversleep = Duration.ZERO;

    @Override
    public Instant instant() {
        return now;
    }

    /** The same time as nanoseconds above 0. */
    long nanos() {
        return Duration.between(START, now).toNanos() + 1;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    void oversleepBy(Duration duration) {
        oversleep = duration;
    }

    List<Duration> pauses() {
        return pauses;
    }

    Pacing pacing() {
        return pacing(duration -> {
            pauses.add(duration);
            pass(duration.plus(oversleep));
        });
    }

    Pacing pacing(Pacing.Pause pause) {
        return new Pacing(clock(), pause, 1);
    }

    private Clock clock() {
        return withZone(ZoneOffset.UTC);
    }
}
