package dev.specstress.scoring.internal.collect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which places each open thing has, for those used last: an arrival need not read a whole header again to know where it
 * belongs. Only a memory of what the headers say, which can be had from them again. For one thread.
 */
final class Places {

    /** Names held at most, some 100 bytes each: those of some thousand open things. */
    private static final int MOST_NAMES = 100_000;

    private final Map<String, Map<String, Integer>> byId = new LinkedHashMap<>(64, 0.75f, true);
    private int names;

    /** The numbers of a thing's places by name; empty if they are not remembered. */
    Map<String, Integer> of(String id) {
        return byId.getOrDefault(id, Map.of());
    }

    /** Numbers the places from 0 and remembers them, at the cost of those not used for longest. */
    Map<String, Integer> remember(String id, List<String> slots) {
        Map<String, Integer> numbers = HashMap.newHashMap(slots.size());
        slots.forEach(slot -> numbers.put(slot, numbers.size()));
        forget(id);
        byId.put(id, numbers);
        names += numbers.size();
        var eldest = byId.entrySet().iterator();
        while (names > MOST_NAMES && byId.size() > 1) {
            names -= eldest.next().getValue().size();
            eldest.remove();
        }
        return numbers;
    }

    void forget(String id) {
        Map<String, Integer> gone = byId.remove(id);
        names -= gone == null ? 0 : gone.size();
    }
}
