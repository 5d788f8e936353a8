package dev.specstress.grader.internal.grade;

import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Spec;
import java.util.List;
import java.util.Map;

/**
 * What graders are sent. The system part depends on the spec alone, so that providers can cache it over all answers judged
 * against it; everything that changes from call to call, the nonce included, is in the user part.
 */
final class GradePrompt {
    private final PromptTemplate template = PromptTemplate.load(GradePrompt.class, "grade", 1);

    PromptVersion version() {
        return template.version();
    }

    Prompt render(Spec spec, String question, String response, long seed) {
        Nonce nonce = Nonce.of(seed, List.of(question, response));
        return template.render(Map.of(
                "spec",
                spec.getText().strip(),
                "sections",
                spec.getSections().stream()
                        .map(section -> Map.of("id", section.getSectionId(), "title", section.getTitle()))
                        .toList(),
                "question",
                UntrustedText.wrap("question", nonce, question),
                "response",
                UntrustedText.wrap("response", nonce, response),
                "nonce",
                nonce.value()));
    }
}
