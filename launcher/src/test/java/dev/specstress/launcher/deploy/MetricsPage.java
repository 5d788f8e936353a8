package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/metrics.md}: the names of all that our services measure, as Prometheus has them. */
final class MetricsPage {
    /** Third column: the Prometheus name; what is registered only as it happens has a plus behind it. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `[^`]+` \\| `([a-z0-9_]+)`( \\+)? \\|");

    private static final Pattern MEASURED = Pattern.compile("(?m)^# TYPE ((?:specstress|gen_ai)_[a-z0-9_]+) ");
    /** A histogram's largest value is a gauge of its own to Prometheus. */
    private static final Pattern LARGEST = Pattern.compile("_max$");

    private MetricsPage() {}

    /** Whether the page has what these scrapes have, and these scrapes what the page says is always there. */
    static void assertHolds(List<String> scrapes) {
        var measured = scrapes.stream()
                .flatMap(scrape -> MEASURED.matcher(scrape).results().map(match -> match.group(1)))
                .map(name -> LARGEST.matcher(name).replaceAll(""))
                .collect(Collectors.toCollection(TreeSet::new));
        var rows = rows();
        var always = rows.stream()
                .filter(row -> row.group(2) == null)
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        Set<String> listed = rows.stream().map(row -> row.group(1)).collect(Collectors.toSet());

        assertThat(listed).as("docs/metrics.md lists every metric").containsAll(measured);
        assertThat(measured).as("every metric of docs/metrics.md exists").containsAll(always);
    }

    private static List<MatchResult> rows() {
        try {
            return ROW.matcher(Files.readString(DeployedService.CHECKOUT.resolve("docs/metrics.md")))
                    .results()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
