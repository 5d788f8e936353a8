package dev.specstress.scoring.internal.lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the brokers, in the background; a queue that was there once counts as there for ever. */
public final class AdminLaneTopics implements LaneTopics {

    /** Brokers learn of a new topic one after the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Admin admin;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param admin of the installation; its owner closes it */
    public AdminLaneTopics(Admin admin, Clock clock) {
        this.admin = admin;
        this.clock = clock;
    }

    /** @param deniedSince the first of denials without a break */
    private record Known(boolean present, Optional<Instant> deniedSince, Instant askedAt) {

        boolean outdated(Instant now) {
            return !present && !now.isBefore(askedAt.plus(BETWEEN_LOOKS));
        }
    }

    @Override
    public Presence look(String topic) {
        Instant now = clock.instant();
        Known last = known.get(topic);
        if (last == null || last.outdated(now)) {
            known.put(topic, new Known(false, last == null ? Optional.empty() : last.deniedSince(), now));
            ask(topic);
        }
        Known current = known.get(topic);
        if (current.present()) {
            return Presence.PRESENT;
        }
        boolean missing = current.deniedSince()
                .filter(since -> now.isAfter(since.plus(PATIENCE)))
                .isPresent();
        return missing ? Presence.MISSING : Presence.NOT_KNOWN_YET;
    }

    private static boolean denied(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UnknownTopicOrPartitionException) {
                return true;
            }
        }
        return false;
    }

    private void ask(String topic) {
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .whenComplete((found, failure) -> known.computeIfPresent(topic, (same, last) -> {
                    if (failure == null) {
                        return new Known(true, Optional.empty(), last.askedAt());
                    }
                    if (denied(failure)) {
                        Instant since = last.deniedSince().orElseGet(clock::instant);
                        return new Known(false, Optional.of(since), last.askedAt());
                    }
                    // The brokers said nothing about it.
                    return last;
                }));
    }
}
