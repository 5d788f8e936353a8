package dev.specstress.benchmarks.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The other end of a {@link ChildJvm}: a first line unasked, then one line for each line read, until there are no more. */
public final class Answers {

    private Answers() {}

    /** Answers one line. */
    @FunctionalInterface
    public interface Answer {
        String to(String line) throws Exception;
    }

    public static void give(String first, Answer answer) throws Exception {
        say(first);
        try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = next(asked); line != null; line = next(asked)) {
                say(answer.to(line));
            }
        }
    }

    private static String next(BufferedReader asked) throws IOException {
        return asked.readLine();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
