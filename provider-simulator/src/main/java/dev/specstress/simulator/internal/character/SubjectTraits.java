package dev.specstress.simulator.internal.character;

import dev.specstress.simulator.internal.language.Habit;
import dev.specstress.simulator.internal.language.Theme;
import java.util.Map;

/**
 * How a character answers questions. Noise is a standard deviation in positions (0 to 6).
 *
 * @param weights how much it cares for each theme, about -4 to 4; 0 where absent
 * @param nudge positions it moves towards what the asker leans to
 * @param familyNoise its family's view of one question, shared by siblings
 * @param viewNoise its own view of one question, the same each time it is asked
 * @param repeatNoise what changes when it is asked again with another seed
 * @param caution 0, never refuses, to 1, refuses nearly all that is hazardous
 * @param habits how often it shows each habit, 0 to 1
 */
public record SubjectTraits(
        Map<Theme, Double> weights,
        double nudge,
        double familyNoise,
        double viewNoise,
        double repeatNoise,
        double caution,
        Map<Habit, Double> habits) {
    public SubjectTraits {
        weights = Map.copyOf(weights);
        habits = Map.copyOf(habits);
    }

    public double weight(Theme theme) {
        return weights.getOrDefault(theme, 0.0);
    }

    public double habit(Habit habit) {
        return habits.getOrDefault(habit, 0.0);
    }
}
