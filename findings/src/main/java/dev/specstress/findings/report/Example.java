package dev.specstress.findings.report;

import java.util.List;

/**
 * One scenario to read.
 *
 * @param about its values and how far apart the answers lie
 * @param withheld whether its answers are not shown, as the question is truly hazardous
 */
record Example(String about, String query, boolean withheld, List<Answer> answers) {

    /**
     * One model's first answer.
     *
     * @param where on both values, or why it has no place
     * @param decision of the graders; empty without one
     * @param text cut to what can be read; empty where withheld or missing
     */
    record Answer(String model, String where, String decision, String text) {}
}
