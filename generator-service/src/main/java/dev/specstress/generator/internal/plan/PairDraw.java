package dev.specstress.generator.internal.plan;

import java.util.List;

/** What a pair rule made of a campaign's wish. */
sealed interface PairDraw {

    /** The pairs, in plan order: as many as were asked for, no two of the same values. */
    record Drawn(List<DrawnPair> pairs) implements PairDraw {}

    /** The rule cannot give that; the reason is for the campaign's author. */
    record Refused(String reason) implements PairDraw {}
}
