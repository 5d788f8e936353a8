package dev.specstress.generator.internal.generate;

import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What generators are sent. Values are the campaign's own; a question, written by a model or a user, is untrusted. */
final class GeneratorPrompts {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final PromptTemplate question = PromptTemplate.load(GeneratorPrompts.class, "question", 1);
    private final PromptTemplate rewrites = PromptTemplate.load(GeneratorPrompts.class, "rewrites", 1);
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
        variables.put("value_1", value(pair.getValue1()));
        variables.put("value_2", value(pair.getValue2()));
        return variables;
    }

    private static Map<String, String> value(TaxonomyValue value) {
        return Map.of(
                "name", line(value.getName()),
                "category", line(value.getCategory()),
                "meaning", line(value.getDescription()));
    }

    private static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
