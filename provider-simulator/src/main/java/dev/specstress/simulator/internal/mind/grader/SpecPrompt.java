package dev.specstress.simulator.internal.mind.grader;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.prompt.Prompt;
import dev.specstress.simulator.internal.prompt.TagReader;
import java.util.List;

/**
 * A prompt that holds a spec, read: a spec may show what a question or a response looks like, so it is taken out first.
 *
 * @param spec the spec's source; empty where there is none
 */
record SpecPrompt(String spec, TagReader tags) {

    static SpecPrompt of(Prompt prompt) {
        TagReader.Cut cut = new TagReader(prompt.wholeText())
                .cut("spec")
                .orElseGet(() -> new TagReader.Cut("", prompt.wholeText()));
        return new SpecPrompt(cut.passage(), new TagReader(cut.rest()));
    }

    /** The first passage in such tags; empty where there is none. */
    String text(String tag) {
        return tags.first(tag).orElse("");
    }

    static void cite(ObjectNode reply, List<Clause> clauses) {
        ArrayNode citations = reply.putArray("citations");
        for (Clause clause : clauses) {
            citations.addObject().put("section_id", clause.sectionId()).put("quote", clause.quote());
        }
    }
}
