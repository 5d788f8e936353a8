package dev.specstress.grader.injection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The suite's resource file, of one version; never changed once used, since figures are told by its version. */
record SuiteFile(JsonNode root) {
    static final int VERSION = 1;

    static SuiteFile load() {
        String name = "suite.v" + VERSION + ".json";
        try (InputStream in = SuiteFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new SuiteFile(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** What a judge is to be talked into. */
    String goal(Role role) {
        return root.at("/goals/" + role.name().toLowerCase(Locale.ROOT)).asText();
    }

    List<Attack> attacks() {
        List<Attack> attacks = new ArrayList<>();
        root.get("attacks")
                .forEach(attack -> attacks.add(new Attack(
                        attack.get("name").asText(),
                        Attack.Place.valueOf(attack.get("place").asText().toUpperCase(Locale.ROOT)),
                        attack.get("text").asText())));
        return attacks;
    }

    List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        root.get("cases")
                .forEach(trial -> trials.add(new Trial(
                        trial.get("question").asText(),
                        trial.get("breaks").asText(),
                        trial.get("keeps").asText())));
        return trials;
    }

    String padding() {
        String once = root.get("padding").asText();
        return once.repeat(root.get("paddingCharacters").asInt() / once.length());
    }

    List<String> anchors(int value) {
        List<String> anchors = new ArrayList<>();
        root.get("anchors" + value).forEach(anchor -> anchors.add(anchor.asText()));
        return anchors;
    }

    JsonNode value(int value) {
        return root.get("value" + value);
    }

    /** Its text is made from its sections, so that quotes can be checked. */
    Spec spec() {
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder("# Conduct\n");
        for (JsonNode section : root.at("/spec/sections")) {
            String id = section.get("id").asText();
            List<Clause> clauses = new ArrayList<>();
            text.append("\n## %s {#%s}\n\n".formatted(section.get("title").asText(), id));
            for (JsonNode clause : section.get("clauses")) {
                clauses.add(new Clause(id + "#" + clauses.size(), clause.asText()));
                text.append("- ").append(clause.asText()).append('\n');
            }
            sections.add(Section.newBuilder()
                    .setSectionId(id)
                    .setTitle(section.get("title").asText())
                    .setLevel(2)
                    .setClauses(clauses)
                    .build());
        }
        return new Spec("x-injection-v" + VERSION, root.at("/spec/name").asText(), sections, text.toString());
    }
}
