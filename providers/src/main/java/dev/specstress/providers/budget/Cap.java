package dev.specstress.providers.budget;

import java.util.Map;
import java.util.Optional;

/** One cap: whose calls count in it, and what is known of it. Not safe for use by several threads. */
final class Cap {
    private final Optional<String> provider;
    private final Purse purse;
    private boolean told;

    /**
     * A cap as it stands now.
     *
     * @param provider whose calls count; all of the campaign's if empty
     * @param spent millionths of a US dollar so far, by provider
     */
    Cap(Optional<String> provider, long capMicroUsd, Map<String, Long> spent) {
        this.provider = provider;
        this.purse = new Purse(capMicroUsd, own(spent));
    }

    String name() {
        return provider.map(one -> "provider " + one).orElse("the whole campaign");
    }

    boolean concerns(String called) {
        return provider.isEmpty() || provider.get().equals(called);
    }

    Purse purse() {
        return purse;
    }

    /** Takes note of what is spent; whether the cap is reached. */
    boolean isSpent(Map<String, Long> spent, long now) {
        purse.heard(own(spent), now);
        return purse.isSpent();
    }

    /** Whether this is asked for the first time. */
    boolean isNews() {
        boolean news = !told;
        told = true;
        return news;
    }

    private long own(Map<String, Long> spent) {
        return provider.map(one -> spent.getOrDefault(one, 0L))
                .orElseGet(
                        () -> spent.values().stream().mapToLong(Long::longValue).sum());
    }
}
