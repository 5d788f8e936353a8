package dev.specstress.launcher.plan;

import java.util.Locale;

/** The stages that call models. */
enum Stage {
    GENERATE,
    CLASSIFY,
    RESPOND,
    MATCH,
    GRADE,
    ANNOTATE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
