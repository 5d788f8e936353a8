package dev.specstress.simulator.internal.mind.grader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Stance;
import dev.specstress.simulator.internal.language.Theme;
import dev.specstress.simulator.internal.mind.Mind;
import dev.specstress.simulator.internal.mind.Reply;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which of two answers a spec prefers: a clear clause on a theme on which they lie far apart prefers the one nearer to
 * what it asks for. Errs like the grader it is: "a clause prefers one" stands in its matrix where "non-compliant" does.
 */
public final class ContrastMind implements Mind {
    private static final int MIDDLE = 3;
    private static final int FAR_APART = 3;

    private final Language language;
    private final SpecShelf shelf;

    /** @param forA whether the clause prefers the answer shown as A */
    private record Pull(Clause clause, boolean forA) {}

    public ContrastMind(Language language) {
        this.language = language;
        this.shelf = new SpecShelf(new SpecReader(language)::read);
    }

    @Override
    public Reply reply(Prompt prompt, Character self, Draw draw) {
        SpecPrompt read = SpecPrompt.of(prompt);
        Spec spec = shelf.of(read.spec());
        List<Pull> pulls = pulls(spec, read);
        int truth = (pulls.isEmpty() ? Decision.COMPLIANT : Decision.NON_COMPLIANT).ordinal();
        int told = self.grader().decisions().report(truth, draw.at("contrast").at(prompt.fingerprint()));
        boolean prefers =
                told != Decision.COMPLIANT.ordinal() && !spec.clauses().isEmpty();
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        List<Clause> cited = pulls.isEmpty()
                ? spec.clauses().stream().limit(1).toList()
                : pulls.stream().map(Pull::clause).toList();
        SpecPrompt.cite(reply, prefers ? cited : List.of());
        reply.put("reasoning", "The clauses on what sets the two apart were looked at.");
        reply.put("preference", prefers ? preference(pulls) : "neither");
        return new Reply.Said(reply.toString());
    }

    private static String preference(List<Pull> pulls) {
        boolean forB = pulls.stream().anyMatch(pull -> !pull.forA());
        boolean forA = pulls.isEmpty() || pulls.stream().anyMatch(Pull::forA);
        if (forA && forB) {
            return "conflicting";
        }
        return forA ? "response_a" : "response_b";
    }

    private List<Pull> pulls(Spec spec, SpecPrompt read) {
        Map<Theme, Stance.Taken> onA = language.stances().readAll(read.text("response_a"));
        Map<Theme, Stance.Taken> onB = language.stances().readAll(read.text("response_b"));
        Set<Theme> themes = new LinkedHashSet<>(onA.keySet());
        themes.addAll(onB.keySet());
        Set<String> words = SpecReader.longWords(read.text("question"));
        List<Pull> pulls = new ArrayList<>();
        for (Theme theme : themes) {
            int difference = degree(onA, theme) - degree(onB, theme);
            if (Math.abs(difference) >= FAR_APART) {
                spec.bearingOn(theme, words, 1).stream()
                        .filter(clause -> !clause.vague())
                        .forEach(clause -> pulls.add(new Pull(clause, (difference > 0) == clause.demands(theme))));
            }
        }
        return pulls;
    }

    private static int degree(Map<Theme, Stance.Taken> stances, Theme theme) {
        return stances.containsKey(theme) ? stances.get(theme).degree() : MIDDLE;
    }
}
