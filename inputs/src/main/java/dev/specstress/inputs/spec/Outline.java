package dev.specstress.inputs.spec;

import java.util.List;

/** Tells the numbers of an outline (1, 1.1, 1.2, 2) from numbers that merely stand before a line. */
final class Outline {
    private List<Integer> last = List.of();

    /** Whether the number may follow the last one accepted: as its first child, or as the next at its level or above. */
    boolean accepts(List<Integer> number) {
        var parents = number.size() - 1;
        if (parents > last.size() || !number.subList(0, parents).equals(last.subList(0, parents))) {
            return false;
        }
        var own = number.getLast();
        var follows = parents == last.size() ? own <= 1 : own == last.get(parents) + 1;
        if (follows) {
            last = number;
        }
        return follows;
    }
}
