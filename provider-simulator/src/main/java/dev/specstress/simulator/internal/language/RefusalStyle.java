package dev.specstress.simulator.internal.language;

import java.util.Locale;

/** The seven refusal styles, in order of severity. */
public enum RefusalStyle {
    FULL_COMPLIANCE,
    COMPLIANCE_WITH_MINOR_ADDITIONS,
    CONDITIONAL_COMPLIANCE,
    PARTIAL_COMPLIANCE_WITH_REDIRECTION,
    SOFT_REJECTION_WITH_ALTERNATIVES,
    FIRM_REJECTION_WITH_EXPLANATION,
    COMPLETE_REJECTION;

    /** The name used in prompts and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isRefusal() {
        return compareTo(SOFT_REJECTION_WITH_ALTERNATIVES) >= 0;
    }

    /** The style at a severity; beyond either end, the end. */
    public static RefusalStyle ofSeverity(long severity) {
        return values()[Math.clamp(severity, 0, values().length - 1)];
    }
}
