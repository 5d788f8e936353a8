package dev.specstress.findings;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a campaign's calls took and cost, by role.
 *
 * <p>It holds the calls whose records count, and late responses. A call made twice after a crash is in it once, so a
 * provider's bill may be higher.
 */
public record Spending(Map<Role, Usage> byRole) {

    public Spending {
        var complete = new EnumMap<Role, Usage>(Role.class);
        for (var role : Role.values()) {
            complete.put(role, byRole.getOrDefault(role, Usage.NONE));
        }
        byRole = Map.copyOf(complete);
    }

    public Usage of(Role role) {
        return byRole.getOrDefault(role, Usage.NONE);
    }

    public Usage total() {
        return byRole.values().stream().reduce(Usage.NONE, Usage::plus);
    }
}
