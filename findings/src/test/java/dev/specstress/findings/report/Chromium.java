package dev.specstress.findings.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window. */
record Chromium(Path program) {

    /**
     * A page once its scripts have run.
     *
     * @param dom as it then is
     * @param console what was logged, errors and violations of the policy among it
     */
    record Page(String dom, List<String> console) {}

    static Optional<Chromium> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    Page open(Path file, Path profile) throws IOException, InterruptedException {
        var dom = Files.createTempFile(profile.getParent(), "dom", ".html");
        var log = Files.createTempFile(profile.getParent(), "log", ".txt");
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=5000",
                "--enable-logging=stderr",
                "--dump-dom",
                file.toUri().toString()));
        var process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Chromium did not end within a minute");
        }
        try (var lines = Files.lines(log)) {
            return new Page(
                    Files.readString(dom),
                    lines.filter(line -> line.contains("CONSOLE")).toList());
        }
    }
}
