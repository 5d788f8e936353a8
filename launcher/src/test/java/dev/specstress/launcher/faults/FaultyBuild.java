package dev.specstress.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The sources of one guarding test and of one class of ours, compiled anew into a folder: the test with whatever it uses of
 * its module's test sources, the class with or without its fault.
 */
final class FaultyBuild {
    private static final Path HOUSE = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.isRegularFile(folder.resolve("scoring-streams/pom.xml")))
            .findFirst()
            .orElseThrow();

    private final Path folder;

    FaultyBuild(Path folder) {
        this.folder = folder;
    }

    /** @return where the classes are */
    Path with(DeliberateFault fault) throws IOException {
        var source = Files.readString(main(fault));
        assertThat(source.split(java.util.regex.Pattern.quote(fault.right()), -1))
                .as("%s has the right line exactly once", fault.source())
                .hasSize(2);
        return compile(fault, source.replace(fault.right(), fault.wrong()), "with");
    }

    Path without(DeliberateFault fault) throws IOException {
        return compile(fault, Files.readString(main(fault)), "without");
    }

    private Path compile(DeliberateFault fault, String source, String name) throws IOException {
        var patched = Files.createDirectories(folder.resolve(name).resolve("source"));
        var classes = Files.createDirectories(folder.resolve(name).resolve("classes"));
        var file = patched.resolve(relative(fault.source()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        var tests = module(fault).resolve("src/test/java");
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units =
                    files.getJavaFileObjects(file, tests.resolve(relative(fault.guard())));
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    // What the guard uses of its module's fixtures is compiled with it.
                    "-sourcepath",
                    tests.toString(),
                    "-proc:none",
                    "-nowarn",
                    "-parameters");
            var compiled =
                    compiler.getTask(said, files, null, options, null, units).call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        return classes;
    }

    private static Path main(DeliberateFault fault) {
        return module(fault).resolve("src/main/java").resolve(relative(fault.source()));
    }

    private static Path module(DeliberateFault fault) {
        return HOUSE.resolve(fault.module());
    }

    private static Path relative(String type) {
        return Path.of(type.replace('.', '/') + ".java");
    }
}
