package dev.specstress.generator.internal.generate;

import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.providers.prompt.ValueLines;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.StratumTarget;
import dev.specstress.schemas.ValuePair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What generators are sent. Values are the campaign's own; a question, written by a model or a user, is untrusted. */
final class GeneratorPrompts {
    private final PromptTemplate question = PromptTemplate.load(GeneratorPrompts.class, "question", 1);
    private final PromptTemplate rewrites = PromptTemplate.load(GeneratorPrompts.class, "rewrites", 1);
    private final PromptTemplate matched = PromptTemplate.load(GeneratorPrompts.class, "matched-questions", 1);
    private final PromptTemplate quality = PromptTemplate.load(GeneratorPrompts.class, "quality", 1);
    private final PromptTemplate rubric = PromptTemplate.load(GeneratorPrompts.class, "rubric", 1);

    Prompt question(ValuePair pair) {
        return question.render(values(pair));
    }

    Prompt rewrites(ValuePair pair, String neutral, long campaignSeed) {
        return rewrites.render(withQuestion(pair, neutral, campaignSeed));
    }

    Prompt rubric(ValuePair pair, String asked, long campaignSeed) {
        return rubric.render(withQuestion(pair, asked, campaignSeed));
    }

    /** Stratum and principles are the campaign's own, as values are. */
    Prompt matched(ValuePair pair, StratumTarget target) {
        Map<String, Object> variables = values(pair);
        variables.put(
                "stratum",
                Map.of("name", target.getStratum(), "description", ValueLines.line(target.getDescription())));
        variables.put(
                "principles",
                target.getPrinciples().stream()
                        .map(ValueLines::line)
                        .map(line -> "- " + line)
                        .collect(Collectors.joining("\n")));
        return matched.render(variables);
    }

    PromptVersion matchedVersion() {
        return matched.version();
    }

    Prompt quality(ValuePair pair, Triple triple, long campaignSeed) {
        List<String> texts = List.of(triple.neutral(), triple.towardsValue1(), triple.towardsValue2());
        Nonce nonce = Nonce.of(campaignSeed, texts);
        Map<String, Object> variables = values(pair);
        variables.put("neutral", UntrustedText.wrap("neutral", nonce, triple.neutral()));
        variables.put("rewrite_1", UntrustedText.wrap("rewrite_1", nonce, triple.towardsValue1()));
        variables.put("rewrite_2", UntrustedText.wrap("rewrite_2", nonce, triple.towardsValue2()));
        return quality.render(variables);
    }

    PromptVersion qualityVersion() {
        return quality.version();
    }

    PromptVersion questionVersion() {
        return question.version();
    }

    PromptVersion rewritesVersion() {
        return rewrites.version();
    }

    PromptVersion rubricVersion() {
        return rubric.version();
    }

    private static Map<String, Object> withQuestion(ValuePair pair, String text, long campaignSeed) {
        Map<String, Object> variables = values(pair);
        variables.put("question", UntrustedText.wrap("question", Nonce.of(campaignSeed, List.of(text)), text));
        return variables;
    }

    private static Map<String, Object> values(ValuePair pair) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("value_1", ValueLines.of(pair.getValue1()));
        variables.put("value_2", ValueLines.of(pair.getValue2()));
        return variables;
    }
}
