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
 * @param shownAs the label an answer was shown under, where that is another than its own
 */
record SetReading(
        Map<String, SpecificRecord> outcomes, List<CallAccount> accounts, int calls, Map<String, String> shownAs) {
    static final SetReading NOTHING = new SetReading(Map.of(), List.of(), 0);

    SetReading(Map<String, SpecificRecord> outcomes, List<CallAccount> accounts, int calls) {
        this(outcomes, accounts, calls, Map.of());
    }

    /** The label the matcher saw on the answer of this label. */
    String labelShown(String label) {
        return shownAs.getOrDefault(label, label);
    }

    /** The reading of one answer that was shown under another label than its own. */
    SetReading relabelled(String shown, String own) {
        return new SetReading(Map.of(own, outcomes.get(shown)), accounts, calls, Map.of(own, shown));
    }

    /** Both together; where both speak of a label, {@code later} holds. */
    SetReading and(SetReading later) {
        Map<String, SpecificRecord> all = new HashMap<>(outcomes);
        all.putAll(later.outcomes);
        List<CallAccount> both = new ArrayList<>(accounts);
        both.addAll(later.accounts);
        Map<String, String> labels = new HashMap<>(shownAs);
        labels.putAll(later.shownAs);
        return new SetReading(all, both, calls + later.calls, labels);
    }
}
