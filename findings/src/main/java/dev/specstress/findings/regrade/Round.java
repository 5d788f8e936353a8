package dev.specstress.findings.regrade;

import java.util.List;
import java.util.Map;

/**
 * What a re-grade asks for.
 *
 * @param number 1 or more; 0 is the campaign's own grading
 * @param newSpecOf the spec each answer is judged by, by subject
 * @param specNames for people, by spec id, old ones and new ones
 * @param graders names of the panel
 * @param seed of the resampling
 * @param simulated whether any model behind it is simulated
 */
public record Round(
        String campaignId,
        int number,
        Map<String, String> newSpecOf,
        Map<String, String> specNames,
        List<String> graders,
        long seed,
        boolean simulated) {

    public Round {
        newSpecOf = Map.copyOf(newSpecOf);
        specNames = Map.copyOf(specNames);
        graders = List.copyOf(graders);
    }
}
