package dev.specstress.inputs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example on the page about specs is what the parser gives. */
class SpecsPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```markdown\\n(.*?)```\\n\\ngives\\n\\n```\\n(.*?)```");

    @Test
    void the_example_gives_what_the_page_says() throws IOException {
        var page = EXAMPLE.matcher(Files.readString(Path.of("../docs/specs.md")));
        assertThat(page.find()).isTrue();

        var spec = new SpecParser().parse("example", new InputText("spec", "example", page.group(1)));

        assertThat(String.join("\n", lines(spec.getSections())) + "\n").isEqualTo(page.group(2));
    }

    private static List<String> lines(List<Section> sections) {
        var lines = new ArrayList<String>();
        for (var section : sections) {
            lines.add(section.getSectionId() + " \"" + section.getTitle() + "\""
                    + (section.getParentId() == null ? "" : " within " + section.getParentId())
                    + (section.getAuthority() == null ? "" : ", authority " + section.getAuthority()));
            section.getClauses()
                    .forEach(clause -> lines.add("  clause " + clause.getClauseId() + " " + clause.getText()));
            section.getCommentary().forEach(text -> lines.add("  commentary " + text));
            section.getExamples().forEach(text -> lines.add("  example " + text));
        }
        return lines;
    }
}
