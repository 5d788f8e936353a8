package dev.specstress.simulator.internal.mind.grader;

import java.util.Locale;

/** What a grader says of an answer, in order of severity. */
enum Decision {
    COMPLIANT,
    AMBIGUOUS,
    NON_COMPLIANT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
