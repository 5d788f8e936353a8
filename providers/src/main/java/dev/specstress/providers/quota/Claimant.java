package dev.specstress.providers.quota;

import java.util.UUID;

/**
 * A process as the others see it.
 *
 * @param instance unique among running processes
 * @param role the service it runs, for people
 * @param epoch larger in every later life of one instance
 * @param weight above 0
 */
public record Claimant(String instance, String role, long epoch, double weight) {

    /** A process that begins now. */
    public static Claimant named(String role, double weight, long startedAtMillis) {
        return new Claimant(role + "-" + UUID.randomUUID(), role, startedAtMillis, weight);
    }
}
