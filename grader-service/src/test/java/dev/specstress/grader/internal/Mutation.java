package dev.specstress.grader.internal;

import java.util.Random;

/** A text with a few random changes: what a careless or hostile model might send. */
public final class Mutation {
    private static final String MARKS = "{}[]\",:\\0123456789-.eE tfn\n\u0000\uD83D\u2028";

    private Mutation() {}

    public static String of(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int left = 1 + random.nextInt(4); left > 0 && !changed.isEmpty(); left--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
                case 2 -> changed.setCharAt(at, MARKS.charAt(random.nextInt(MARKS.length())));
                case 3 -> changed.setLength(at);
                default -> {
                    int end = Math.min(changed.length(), at + random.nextInt(80));
                    changed.insert(random.nextInt(changed.length()), changed.substring(at, end));
                }
            }
        }
        return changed.toString();
    }
}
