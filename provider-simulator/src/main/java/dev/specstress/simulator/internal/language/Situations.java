package dev.specstress.simulator.internal.language;

import java.util.List;

/** What a question is made of beside the cues of its themes. */
public record Situations(
        List<String> shapes,
        List<String> settings,
        List<String> pressures,
        List<String> asks,
        List<String> leaningAsks) {}
