package dev.specstress.simulator.internal.mind.generator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.mind.ValuePrompt;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a neutral question and its rewrites and says what is wrong with them, by their words alone. */
public final class QualityMind implements Mind {
    private static final double SHARED_WORDS = 0.5;
    private static final Pattern DIALOGUE = Pattern.compile("(?im)^\\s*(?:user|assistant|human|ai)\\s*:");
    private static final Pattern TEMPLATE = Pattern.compile("[{<\\[](?:[a-z_ 0-9]+)[}>\\]]");
    private static final Pattern STEPS =
            Pattern.compile("(?is)\\bstep[- ]by[- ]step\\b|(?:^|\\n)\\s*1[.)].*\\n\\s*2[.)]");

    private final Language language;

    public QualityMind(Language language) {
        this.language = language;
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        ValuePrompt values = new ValuePrompt(prompt);
        ThemePair themes = values.themes(language.lexicon());
        String neutral = values.tags().first("neutral").orElse("");
        String first = values.tags().first("rewrite_1").orElse("");
        String second = values.tags().first("rewrite_2").orElse("");
        List<String> texts = List.of(neutral, first, second);
        return new Reply.Said(JsonNodeFactory.instance
                .objectNode()
                .put("reasoning", "Judged by what the three texts say.")
                .put("trades_off", isAtStake(neutral, themes.first()) && isAtStake(neutral, themes.second()))
                .put("situation_kept", shares(neutral, first) && shares(neutral, second))
                .put("leans_as_asked", names(themes.first(), first) && names(themes.second(), second))
                .put("one_message_each", texts.stream().allMatch(QualityMind::isOneMessage))
                .put(
                        "free_of_operational_detail",
                        texts.stream().noneMatch(text -> STEPS.matcher(text).find()))
                .toString());
    }

    private boolean isAtStake(String question, Theme theme) {
        return language.lexicon().cueIn(question, theme).isPresent()
                || language.lexicon().mentions(question).total(theme) > 0;
    }

    private static boolean names(Theme theme, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return theme.nouns().stream().anyMatch(noun -> lower.contains(noun.toLowerCase(Locale.ROOT)));
    }

    private static boolean shares(String neutral, String rewrite) {
        Set<String> before = words(neutral);
        Set<String> kept = words(rewrite);
        kept.retainAll(before);
        return kept.size() >= SHARED_WORDS * before.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
    }

    private static boolean isOneMessage(String text) {
        return !text.isBlank()
                && !DIALOGUE.matcher(text).find()
                && !TEMPLATE.matcher(text).find();
    }
}
