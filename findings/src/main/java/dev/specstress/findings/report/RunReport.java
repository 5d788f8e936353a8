package dev.specstress.findings.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specstress.findings.FindingsException;
import dev.specstress.findings.internal.WholeFile;
import dev.specstress.findings.statistics.RunStatistics;
import dev.specstress.findings.store.StoreReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The report of a run, written into its directory.
 *
 * @param html one file that needs nothing else
 * @param markdown the same without plots
 * @param sentences the three that matter
 */
public record RunReport(Path html, Path markdown, List<String> sentences) {
    private static final String DIAGNOSIS = "diagnosis.json";
    private static final String SUMMARY = "summary.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Computes the statistics anew and writes {@code statistics.json}, {@code report.html} and {@code report.md}.
     *
     * @throws dev.specstress.findings.store.StoreException if the directory is not that of a run
     * @throws FindingsException if a file cannot be read or written
     */
    public static RunReport write(Path directory, Clock clock) {
        var statistics = RunStatistics.write(directory);
        var facts = new RunFacts(statistics, read(directory.resolve(SUMMARY)), read(directory.resolve(DIAGNOSIS)));
        var one = PageOne.of(facts);
        var sections = Sections.of(facts);
        var made = "Written " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " by Specstress.";
        List<Example> examples;
        try (var store = StoreReader.open(directory)) {
            examples = Examples.of(store, facts.frameName());
        }
        var html = write(directory.resolve("report.html"), HtmlPage.of(facts, one, sections, examples, made));
        var markdown = write(directory.resolve("report.md"), MarkdownPage.of(one, sections, made));
        return new RunReport(html, markdown, one.sentences());
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new FindingsException("cannot read " + file + ": is it JSON?", e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            WholeFile.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return file;
        } catch (IOException e) {
            throw new FindingsException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
