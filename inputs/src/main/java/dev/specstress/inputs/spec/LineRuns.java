package dev.specstress.inputs.spec;

import dev.specstress.inputs.text.InputText;

/** How many lines follow one another without a blank one: table readers look back over all of them at each. */
final class LineRuns {
    private static final int LONGEST = 5_000;

    private LineRuns() {}

    /** @throws dev.specstress.inputs.UserErrorException with the line where a run begins that is too long to read */
    static void refuseLong(InputText source) {
        var at = 0;
        var run = 0;
        for (var line : source.text().split("\n", -1)) {
            at++;
            run = line.isBlank() ? 0 : run + 1;
            if (run > LONGEST) {
                throw source.refuse(
                        at - run + 1L, "more than " + LONGEST + " lines follow without a blank one; is this a spec?");
            }
        }
    }
}
