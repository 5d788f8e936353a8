package dev.specstress.launcher.plan;

import java.util.Locale;

/** The stages that call models. */
enum Stage {
    GENERATE,
    RESPOND,
    MATCH,
    GRADE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
