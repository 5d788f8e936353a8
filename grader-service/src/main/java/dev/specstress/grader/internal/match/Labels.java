package dev.specstress.grader.internal.match;

/** What the matcher sees in place of models' names: A to Z, then AA, AB and on. */
final class Labels {
    private static final int LETTERS = 26;

    private Labels() {}

    /**
     * The label at a place.
     *
     * @param place 0 or more
     */
    static String at(int place) {
        StringBuilder label = new StringBuilder();
        for (int left = place + 1; left > 0; left = (left - 1) / LETTERS) {
            label.append((char) ('A' + (left - 1) % LETTERS));
        }
        return label.reverse().toString();
    }
}
