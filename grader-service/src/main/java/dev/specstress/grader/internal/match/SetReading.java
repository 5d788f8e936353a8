package dev.specstress.grader.internal.match;

import dev.specstress.schemas.CallAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * What matching a set, or a part of it, came to.
 *
 * @param outcomes by label: Placed, Declined, TimedOut, Failed or NotAsked
 * @param accounts of every call made, re-asks included
 * @param calls groups the answers were put to the matcher in
 */
record SetReading(Map<String, SpecificRecord> outcomes, List<CallAccount> accounts, int calls) {
    static final SetReading NOTHING = new SetReading(Map.of(), List.of(), 0);

    /** Both together; where both speak of a label, {@code later} holds. */
    SetReading and(SetReading later) {
        Map<String, SpecificRecord> all = new HashMap<>(outcomes);
        all.putAll(later.outcomes);
        List<CallAccount> both = new ArrayList<>(accounts);
        both.addAll(later.accounts);
        return new SetReading(all, both, calls + later.calls);
    }
}
