package dev.specstress.inputs.questions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A column nobody reads is mostly a spelling mistake, so the user is told. */
final class UnusedColumns {
    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAME = 40;

    private UnusedColumns() {}

    static List<String> told(Set<String> unused) {
        if (unused.isEmpty()) {
            return List.of();
        }
        var named = unused.stream()
                .limit(MOST_NAMED)
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name)
                .map(name -> name.replaceAll("\\p{Cntrl}", "?"))
                .collect(Collectors.joining(", "));
        return List.of("not used: " + named + (unused.size() > MOST_NAMED ? ", ..." : ""));
    }
}
