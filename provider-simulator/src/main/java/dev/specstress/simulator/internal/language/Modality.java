package dev.specstress.simulator.internal.language;

import java.util.Locale;

/** The force of a clause, in the order in which a clause that holds several is read. */
public enum Modality {
    MUST_NOT(true, true),
    SHOULD_NOT(true, false),
    MUST(false, true),
    SHOULD(false, false);

    private final boolean forbids;
    private final boolean strict;

    Modality(boolean forbids, boolean strict) {
        this.forbids = forbids;
        this.strict = strict;
    }

    public boolean forbids() {
        return forbids;
    }

    public boolean isStrict() {
        return strict;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
