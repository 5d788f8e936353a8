package dev.specstress.findings.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import dev.specstress.findings.internal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The report as one HTML file that needs no other: plotting library, script, style and figures are in it. Everything that
 * models wrote is escaped by the template, and the policy lets no script run but the two whose hashes it names.
 */
final class HtmlPage {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    /** Rows of a table that is shown without being asked for. */
    private static final int MOST_OPEN = 24;

    private HtmlPage() {}

    static String of(RunFacts facts, PageOne one, List<Section> sections, List<Example> examples, String made) {
        var library = resource(ECHARTS);
        var script = resource("report.js");
        var style = resource("report.css");
        var view = new HashMap<String, Object>();
        view.put(
                "policy",
                "default-src 'none'; script-src " + ScriptHash.of(library) + " " + ScriptHash.of(script)
                        + "; style-src " + ScriptHash.of(style) + "; base-uri 'none'; form-action 'none'");
        view.put("library", library);
        view.put("script", script);
        view.put("style", style);
        view.put("data", data(facts));
        view.put("one", one);
        view.put("figures", one.figures().stream().map(HtmlPage::pair).toList());
        view.put("clauses", clauses(one));
        view.put("hasClauses", !one.clauses().isEmpty());
        view.put("sections", sections.stream().map(HtmlPage::section).toList());
        view.put("examples", examples);
        view.put("hasExamples", !examples.isEmpty());
        view.put("made", made);
        view.put("campaignId", facts.statistics().at("/campaign/id").asText());
        view.put("seed", facts.statistics().at("/campaign/seed").asText());
        return Mustache.compiler()
                .nullValue("")
                .compile(resource("report.html"))
                .execute(view);
    }

    private static Map<String, String> pair(List<String> figure) {
        return Map.of("label", figure.getFirst(), "value", figure.getLast());
    }

    private static List<Map<String, String>> clauses(PageOne one) {
        return one.clauses().stream()
                .map(clause -> Map.of(
                        "text", clause.path("text").asText(),
                        "section", clause.path("sectionId").asText(),
                        "kind", Words.plain(clause.path("kind").asText().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static Map<String, Object> section(Section section) {
        var plotted = !section.plot().isEmpty() && section.filled();
        return Map.of(
                "plot", section.plot(),
                "hasPlot", plotted,
                "open", !plotted && section.table().size() <= MOST_OPEN,
                "title", section.title(),
                "lead", section.lead(),
                "filled", section.filled(),
                "header", section.header(),
                "rows",
                        section.table().stream()
                                .map(row -> Map.of("cells", row))
                                .toList());
    }

    /** The figures for the plots: in a script element only "less than" could end it, so none is in it. */
    private static String data(RunFacts facts) {
        ObjectNode node = Json.object()
                .put("frame", facts.frameName())
                .put("panel", facts.panel())
                .put("spec", facts.spec().orElse(""));
        node.set("figures", facts.frame());
        node.set("clauses", Json.object().arrayNode().addAll(facts.clauses()));
        return new String(Json.line(node), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static String resource(String name) {
        try (var stream = HtmlPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
