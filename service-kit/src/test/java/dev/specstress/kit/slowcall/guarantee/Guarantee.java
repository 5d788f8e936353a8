package dev.specstress.kit.slowcall.guarantee;

import java.util.Optional;
import java.util.Set;

/** Something the loop promises, that a run's trace keeps or breaks. */
public interface Guarantee {

    /**
     * How the trace breaks the promise; empty if it keeps it.
     *
     * @param written the records that were to be handled
     */
    Optional<String> brokenBy(Trace trace, Set<String> written);
}
