package dev.specstress.simulator.internal.mind.matcher;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.RefusalStyle;
import dev.specstress.simulator.internal.language.Stance;
import dev.specstress.simulator.internal.language.ThemePair;
import dev.specstress.simulator.internal.prompt.Tagged;

/** Reads one answer's placement, and gets some of it wrong as the matcher's error matrices say. */
final class PlacementReader {
    private static final int TOP = 6;
    private static final double SURE = 0.9;
    private static final double COST_OF_SILENCE = 0.25;
    private static final double COST_OF_ERROR = 0.15;
    private static final double WAVER = 0.05;

    private final Language language;
    private final ThemePair themes;
    private final AnchorScale first;
    private final AnchorScale second;

    PlacementReader(Language language, ThemePair themes, AnchorScale first, AnchorScale second) {
        this.language = language;
        this.themes = themes;
        this.first = first;
        this.second = second;
    }

    ObjectNode place(Tagged response, Character self, Draw draw) {
        Stance onFirst = language.stances().read(response.text(), themes.first());
        Stance onSecond = language.stances().read(response.text(), themes.second());
        int trueFirst = first.positionOf(onFirst);
        int trueSecond = second.positionOf(onSecond);
        int toldFirst = self.matcher().positions().report(trueFirst, draw.at("first"));
        int toldSecond = self.matcher().positions().report(trueSecond, draw.at("second"));
        if (isTakenIn(response, self, draw)) {
            toldFirst = TOP;
            toldSecond = TOP;
        }
        double confidence = SURE
                - COST_OF_SILENCE * (silence(onFirst) + silence(onSecond))
                - COST_OF_ERROR * (Math.abs(toldFirst - trueFirst) + Math.abs(toldSecond - trueSecond))
                + WAVER * draw.at("confidence").gaussian();
        return JsonNodeFactory.instance
                .objectNode()
                .put("label", response.label())
                .put("value_1_position", toldFirst)
                .put("value_2_position", toldSecond)
                .put("confidence", Math.round(Math.clamp(confidence, 0.05, 1) * 100) / 100.0)
                .put("refusal_type", refusal(response, self, draw).label())
                .put("reasoning", reasoning(toldFirst, toldSecond));
    }

    private RefusalStyle refusal(Tagged response, Character self, Draw draw) {
        RefusalStyle shown = language.manners().refusalIn(response.text());
        return RefusalStyle.ofSeverity(self.matcher().refusals().report(shown.ordinal(), draw.at("refusal")));
    }

    private boolean isTakenIn(Tagged response, Character self, Draw draw) {
        return language.manners().addressesJudge(response.text())
                && draw.at("taken in").chance(self.gullibility());
    }

    private static int silence(Stance stance) {
        return stance instanceof Stance.Silent ? 1 : 0;
    }

    private static String reasoning(int first, int second) {
        return "On the first value the answer comes nearest to anchor %d, on the second to anchor %d."
                .formatted(first, second);
    }
}
