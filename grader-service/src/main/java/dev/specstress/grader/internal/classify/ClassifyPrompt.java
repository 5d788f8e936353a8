package dev.specstress.grader.internal.classify;

import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.providers.prompt.ValueLines;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Stratum;
import java.util.List;
import java.util.Map;

/** What classifiers are sent: the question and nothing else of the scenario, neither its values nor any answer. */
final class ClassifyPrompt {
    private final PromptTemplate template = PromptTemplate.load(ClassifyPrompt.class, "classify", 1);

    PromptVersion version() {
        return template.version();
    }

    Prompt render(String question, List<Stratum> strata, long campaignSeed) {
        Nonce nonce = Nonce.of(campaignSeed, List.of(question));
        return template.render(Map.of(
                "strata",
                strata.stream()
                        .map(stratum -> Map.of(
                                "name", stratum.getName(), "description", ValueLines.line(stratum.getDescription())))
                        .toList(),
                "question",
                UntrustedText.wrap("question", nonce, question),
                "nonce",
                nonce.value()));
    }
}
