package dev.specstress.findings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.specstress.findings.StoredRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
    /** Ends whatever it may stand in, and would then run. */
    private static final String HOSTILE = "</script></style></textarea>--><script>document.title='PWNED'</script>"
            + "<img src=x onerror=\"document.title='PWNED'\"><svg onload=document.title='PWNED'>{{{data}}} [x](javascript:alert(1)) | `";

    @TempDir
    static Path folder;

    private static String html;
    private static String markdown;
    private static RunReport report;

    @BeforeAll
    static void write() throws Exception {
        var directory = StoredRuns.directory(folder.resolve("run"), StoredRuns.rich(120, HOSTILE));
        Files.writeString(directory.resolve("diagnosis.json"), """
                {"specs": [{"specId": "x-1", "clauses": [{"rank": 1, "clauseId": "c-1", "sectionId": "be-kind",
                  "text": "Be kind, %s", "kind": "CONTRADICTION", "score": 0.2, "lowerBound": 0.1}]}]}
                """.formatted(HOSTILE.replace("\"", "\\\"")));
        report = RunReport.write(directory, CLOCK);
        html = Files.readString(report.html());
        markdown = Files.readString(report.markdown());
    }

    @Test
    void page_one_says_what_the_figures_are_of_and_what_is_missing() {
        assertThat(html)
                .contains("Simulated models")
                .contains("effective n")
                .contains("No human labels")
                .contains("The run left no summary");
        assertThat(report.sentences()).hasSize(3);
        assertThat(report.sentences().getFirst()).contains("At least one of 6 models breaks the spec in");
        assertThat(report.sentences().get(1)).contains("Fleiss' kappa");
        assertThat(html).contains("Be kind, &lt;/script&gt;").contains("contradiction");
    }

    @Test
    void a_small_run_says_that_there_is_too_little_to_say() {
        var small = RunReport.write(StoredRuns.directory(folder.resolve("small"), StoredRuns.small()), CLOCK);

        assertThat(small.sentences())
                .allMatch(sentence -> sentence.startsWith("Too few") || sentence.startsWith("No scenario"));
    }

    @Test
    void what_models_wrote_is_text_and_never_markup() {
        assertThat(shown())
                .doesNotContain("<script>document")
                .doesNotContain("<img")
                .doesNotContain("<svg onload");
        assertThat(html.substring(shown().length()).split("</script>")).hasSize(4);
        assertThat(markdown).doesNotContain("<script").doesNotContain("<img");
        assertThat(html).contains("&lt;script&gt;document.title");
    }

    @Test
    void no_script_but_the_two_named_by_their_hashes_may_run_and_nothing_is_fetched() {
        var policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"")
                .matcher(html);
        assertThat(policy.find()).isTrue();

        assertThat(policy.group(1).replace("&#39;", "'"))
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(shown()).doesNotContainPattern("(src|href)=\"").doesNotContain("url(");
    }

    /** What a reader sees: all before the figures, the library and the script. */
    private static String shown() {
        return html.substring(0, html.indexOf("<script type="));
    }

    @Test
    void answers_to_a_truly_hazardous_question_are_withheld() {
        var directory = StoredRuns.directory(folder.resolve("hazard"), StoredRuns.rich(3, "the recipe"));

        RunReport.write(directory, CLOCK);

        assertThat(directory.resolve("report.html")).content().contains("its answers are withheld");
        assertThat(directory.resolve("report.html")).content().containsOnlyOnce("the recipe");
    }

    @Test
    void in_a_real_browser_every_plot_is_drawn_and_nothing_complains_or_is_injected() throws Exception {
        var chromium = Chromium.find();
        assumeThat(chromium).as("a Chromium on this machine").isPresent();

        var page = chromium.get().open(report.html(), folder.resolve("profile"));

        assertThat(page.console()).isEmpty();
        assertThat(page.dom()).doesNotContain("<title>PWNED").contains("a stress test of a model spec</title>");
        for (var plot : new String[] {
            "clauses", "rates", "distribution", "agreement", "flags", "refusals", "preferences", "outliers"
        }) {
            assertThat(page.dom())
                    .as(plot)
                    .containsPattern("<div[^>]*data-plot=\"" + plot + "\"[^>]*data-drawn=\"yes\"[^>]*>");
        }
        assertThat(page.dom()).contains("data-plots=\"8\"");
        assertThat(page.dom().split("<svg").length - 1).isEqualTo(8);
    }
}
