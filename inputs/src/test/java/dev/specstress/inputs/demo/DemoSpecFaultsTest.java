package dev.specstress.inputs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.specstress.inputs.spec.SpecParser;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The key to the built-in spec's planted faults says what the spec really holds. */
class DemoSpecFaultsTest {
    private final JsonNode key = read(Path.of("..", "docs", "demo-spec-faults.yaml"));
    private final Map<String, List<String>> clauses = new SpecParser()
            .parse("lantern", new InputText("spec", "lantern", DemoCampaign.spec())).getSections().stream()
                    .collect(Collectors.toMap(
                            Section::getSectionId,
                            section -> section.getClauses().stream()
                                    .map(Clause::getText)
                                    .toList()));

    @Test
    void every_planted_clause_is_a_clause_of_its_section() {
        for (var fault : key.get("faults")) {
            var sections = texts(fault.get("sections"));
            assertThat(texts(fault.get("clauses")))
                    .isNotEmpty()
                    .allSatisfy(clause -> assertThat(
                                    sections.stream().flatMap(section -> clauses.get(section).stream()))
                            .as(fault.get("id").asText())
                            .contains(clause));
        }
    }

    @Test
    void every_control_is_a_clause_of_its_section_and_no_fault() {
        var faulty = new HashSet<String>();
        key.get("faults").forEach(fault -> faulty.addAll(texts(fault.get("clauses"))));

        for (var control : key.get("controls")) {
            var clause = control.get("clause").asText();
            assertThat(clauses.get(control.get("section").asText())).contains(clause);
            assertThat(faulty).doesNotContain(clause);
        }
    }

    @Test
    void there_are_ten_faults_of_four_kinds_and_ten_controls_or_more() {
        assertThat(kinds())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("contradiction", 3L, "vague", 3L, "coarse", 2L, "commonly-broken", 2L));
        assertThat(key.get("controls").size()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void the_key_is_not_among_the_resources_a_run_can_read() {
        assertThat(DemoCampaign.class.getResource("demo-spec-faults.yaml")).isNull();
        assertThat(DemoCampaign.class.getResource("/docs/demo-spec-faults.yaml"))
                .isNull();
    }

    private Map<String, Long> kinds() {
        return StreamSupport.stream(key.get("faults").spliterator(), false)
                .collect(Collectors.groupingBy(fault -> fault.get("kind").asText(), Collectors.counting()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(Path path) {
        try {
            return new YAMLMapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
