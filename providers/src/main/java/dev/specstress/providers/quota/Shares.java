package dev.specstress.providers.quota;

import dev.specstress.schemas.QuotaClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one instance does once every interval: says what it could use of each lane with limits, and takes its share of what
 * all say. Knows nothing of Kafka. Not safe for use by several threads.
 */
final class Shares {
    /** A claim that is not renewed lapses after three of {@link QuotaExchange#INTERVAL}. */
    static final Duration LAPSE = Duration.ofSeconds(3);

    /**
     * How long one division holds: past the next one, which may be late, but not so long that an instance which was stopped
     * in between could still spend what the others have taken over since.
     */
    static final Duration HOLDS = Duration.ofMillis(1_500);

    private final Claimant claimant;
    private final Quotas quotas;
    private final ClaimBoard board = new ClaimBoard(LAPSE);
    private final Map<String, Ramp> ramps = new HashMap<>();
    private final Lease lease = new Lease(LAPSE);
    private long dividedAt = Long.MIN_VALUE;

    Shares(Claimant claimant, Quotas quotas) {
        this.claimant = claimant;
        this.quotas = quotas;
    }

    void heard(QuotaClaim claim) {
        board.heard(claim, quotas.nanos().getAsLong());
        if (claim.getInstance().equals(claimant.instance()) && claim.getEpoch() == claimant.epoch()) {
            lease.readBack(claim.getAt());
        }
    }

    void left(String lane, String instance) {
        board.left(lane, instance);
    }

    /** This instance's claims for the coming interval, one per lane with limits. */
    List<QuotaClaim> claims(Instant now) {
        lease.claimed(now, quotas.nanos().getAsLong());
        List<QuotaClaim> claims = new ArrayList<>();
        quotas.limits().forEach((lane, limits) -> {
            Activity activity = quotas.lane(lane).gate().activity();
            LaneLimits wanted = activity.demand();
            claims.add(QuotaClaim.newBuilder()
                    .setPool(lane)
                    .setInstance(claimant.instance())
                    .setRole(claimant.role())
                    .setEpoch(claimant.epoch())
                    .setWantedRequestsPerMinute(wanted.requestsPerMinute())
                    .setWantedTokensPerMinute(wanted.tokensPerMinute())
                    .setWantedConcurrency(wanted.concurrency())
                    .setWeight(claimant.weight())
                    .setAt(now)
                    .build());
        });
        return claims;
    }

    /**
     * Takes the share of every lane until the next division, or as long as the lease holds. One that comes later than a
     * division holds begins anew: what was divided before it was stopped is not what the others have gone by since.
     */
    void divide() {
        long now = quotas.nanos().getAsLong();
        boolean inTime = lease.holds(now) && now - dividedAt <= HOLDS.toNanos();
        dividedAt = now;
        quotas.limits().forEach((lane, limits) -> {
            Ramp ramp = ramps.computeIfAbsent(lane, name -> new Ramp());
            if (!inTime) {
                ramp.reset();
            }
            // What is divided before the others have heard of it again counts for nothing.
            LaneLimits share =
                    inTime ? Division.share(claimant.instance(), limits, board.live(lane, now)) : LaneLimits.NOTHING;
            quotas.lane(lane).gate().share(ramp.next(share), Math.min(lease.until(), now + HOLDS.toNanos()));
        });
    }

    /** Whether the instance hears itself, and so is heard. */
    boolean isHeard() {
        return lease.holds(quotas.nanos().getAsLong());
    }

    /** Gives everything up at once. */
    void giveUp() {
        long now = quotas.nanos().getAsLong();
        quotas.limits().keySet().forEach(lane -> quotas.lane(lane).gate().share(LaneLimits.NOTHING, now));
    }
}
