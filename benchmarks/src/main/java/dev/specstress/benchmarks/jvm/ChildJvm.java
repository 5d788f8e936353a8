package dev.specstress.benchmarks.jvm;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that answers each line it is given with one line, and ends when it is given no more. Its error stream is ours, so
 * that what goes wrong in it is seen.
 */
public final class ChildJvm implements AutoCloseable {
    private static final List<String> ALWAYS = List.of(
            "-XX:+UseParallelGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+EnableDynamicAgentLoading");

    private final Process process;
    private final BufferedWriter asked;
    private final BufferedReader answered;

    private ChildJvm(Process process) {
        this.process = process;
        this.asked = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answered = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts {@code main} with this JVM's class path and the given largest heap. */
    public static ChildJvm start(Class<?> main, String largestHeap, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + largestHeap);
        command.addAll(ALWAYS);
        // For a closer look at one of them, for example -XX:StartFlightRecording.
        String more = System.getProperty("benchmarks." + main.getSimpleName(), "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildJvm(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a JVM for " + main.getSimpleName(), e);
        }
    }

    /** Gives it a line and waits for its answer. */
    public String ask(String line) {
        try {
            asked.write(line);
            asked.newLine();
            asked.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a benchmark's JVM ended early", e);
        }
        return read();
    }

    /** The next line it says; the first one comes unasked. */
    public String read() {
        try {
            String line = answered.readLine();
            if (line == null) {
                throw new IllegalStateException("a benchmark's JVM ended without an answer");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Memory memory() {
        return Memory.of(process.pid());
    }

    @Override
    public void close() {
        try {
            asked.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
