package dev.specstress.grader.internal.insight;

import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What judges with a spec before them are sent. The system part depends on the spec alone, so that providers can cache it;
 * what changes from call to call, the nonce included, is in the user part.
 */
record SpecPrompt(PromptTemplate template) {

    static SpecPrompt load(String name) {
        return new SpecPrompt(PromptTemplate.load(SpecPrompt.class, name, 1));
    }

    PromptVersion version() {
        return template.version();
    }

    /** @param untrusted texts by the names of the variables and tags they go into */
    Prompt render(Spec spec, Map<String, String> untrusted, long seed) {
        Nonce nonce = Nonce.of(seed, untrusted.values().stream().sorted().toList());
        Map<String, Object> variables = new HashMap<>();
        variables.put("spec", spec.getText().strip());
        variables.put("sections", sections(spec));
        variables.put("nonce", nonce.value());
        untrusted.forEach((name, text) -> variables.put(name, UntrustedText.wrap(name, nonce, text)));
        return template.render(variables);
    }

    private static List<Map<String, String>> sections(Spec spec) {
        return spec.getSections().stream()
                .map(section -> Map.of("id", section.getSectionId(), "title", section.getTitle()))
                .toList();
    }
}
