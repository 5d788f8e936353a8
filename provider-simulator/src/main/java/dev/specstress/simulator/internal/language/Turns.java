package dev.specstress.simulator.internal.language;

import java.util.List;

/** The turns of speech an answer is made of; {@code {}} in a degree or a lean stands for a theme's noun. */
public record Turns(
        List<List<String>> degrees,
        List<String> leans,
        List<String> openings,
        List<String> leads,
        List<String> also,
        List<String> follow,
        List<String> advice) {}
