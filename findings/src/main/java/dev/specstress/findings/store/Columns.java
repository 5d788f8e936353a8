package dev.specstress.findings.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Columns that several tables share, and how columns are written down: {@code *name TYPE: comment}, the star for a key. */
final class Columns {
    private static final Pattern FORM = Pattern.compile("(\\*?)(\\w+) ([A-Z]+(?:\\[])?): (.+)");

    /** How a call ended. */
    static final List<String> OUTCOME = List.of(
            "outcome VARCHAR: answered, declined, timedOut, failed or notAsked; answered where it gave what was asked",
            "reason VARCHAR: Why nothing usable came, or which limit ran out; null with something usable");
    /** What a call took. */
    static final List<String> CALL = List.of(
            "attempts INTEGER: HTTP attempts",
            "input_tokens BIGINT: Billed",
            "cached_input_tokens BIGINT: Of these, read from a cache",
            "output_tokens BIGINT: Billed, thinking included",
            "thinking_tokens BIGINT: Of these, thinking",
            "cost_micro_usd BIGINT: Millionths of a US dollar",
            "latency_ms BIGINT: From the first attempt to the outcome",
            "simulated BOOLEAN: Whether a simulated model answered");
    /** How a scenario was drawn. */
    static final List<String> DRAW = List.of(
            "ordinal INTEGER: Position in the plan",
            "pair VARCHAR: The two values in the order of the alphabet, with a | between: what scenarios share",
            "value1 VARCHAR: That nudge value1 leans to",
            "value2 VARCHAR: That nudge value2 leans to",
            "category1 VARCHAR: Of value 1",
            "category2 VARCHAR: Of value 2",
            "nudge VARCHAR: neutral, value1, value2 or unspecified",
            "frame VARCHAR: base, steered, spec_seeded or imported; overall rates use base only",
            "draw_probability DOUBLE: Of the pair, above 0 to 1");
    /** What was judged. */
    static final List<String> GRADED = List.of(
            "*scenario_id VARCHAR: Scenario",
            "*model VARCHAR: Subject",
            "*repeat INTEGER: Of the response",
            "*spec_id VARCHAR: Judged by",
            "*round INTEGER: 0 is the campaign's own; higher ones are re-grades");

    private Columns() {}

    static List<Column> of(String... written) {
        return of(Arrays.asList(written));
    }

    @SafeVarargs
    static List<Column> of(List<String>... groups) {
        var columns = new ArrayList<Column>();
        for (var group : groups) {
            group.forEach(written -> columns.add(column(written)));
        }
        return List.copyOf(columns);
    }

    private static Column column(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a column: " + written);
        }
        return new Column(form.group(2), form.group(3), !form.group(1).isEmpty(), form.group(4));
    }
}
