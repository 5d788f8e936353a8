package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.text.InputText;

/** How often a value occurs, percent of all occurrences. */
final class Frequency {
    private Frequency() {}

    /**
     * Reads it, with or without a percent sign; 0, which stands for unknown, where nothing is given.
     *
     * @throws dev.specstress.inputs.UserErrorException if it is no number of 0 to 100
     */
    static double percent(InputText source, long line, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            var percent = Double.parseDouble(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
            if (percent >= 0 && percent <= 100) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // Said below, in the user's terms.
        }
        throw source.refuse(line, "a frequency must be 0 to 100 percent, not " + text);
    }
}
