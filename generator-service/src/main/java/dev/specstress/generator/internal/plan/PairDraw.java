package dev.specstress.generator.internal.plan;

import java.util.List;

/** What a pair rule made of a campaign's wish. */
sealed interface PairDraw {

    /**
     * The pairs, in plan order: as many as were asked for, no two of the same values.
     *
     * @param candidates pairs that could have been drawn
     * @param nearSynonyms pairs that were left out before the draw
     */
    record Drawn(List<DrawnPair> pairs, long candidates, long nearSynonyms) implements PairDraw {}

    /** The rule cannot give that; the reason is for the campaign's author. */
    record Refused(String reason) implements PairDraw {}
}
