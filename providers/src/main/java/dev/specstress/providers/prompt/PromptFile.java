package dev.specstress.providers.prompt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import dev.specstress.schemas.PromptVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A template's file as it lies there. */
record PromptFile(String path, PromptVersion version, String text) {
    private static final String SYSTEM = "# system";
    private static final String USER = "# user";

    private static final Mustache.Compiler MUSTACHE =
            Mustache.compiler().escapeHTML(false).strictSections(true).emptyStringIsFalse(true);

    static PromptFile of(Class<?> anchor, String name, int version) {
        String path = "prompts/%s.v%d.md".formatted(name, version);
        try (InputStream in = anchor.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no prompt %s beside %s".formatted(path, anchor.getName()));
            }
            byte[] bytes = in.readAllBytes();
            return new PromptFile(
                    path,
                    new PromptVersion(name, version, Sha256.hex(bytes)),
                    new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read prompt " + path, e);
        }
    }

    PromptTemplate compile() {
        List<String> lines = text.lines().toList();
        int system = lines.indexOf(SYSTEM);
        int user = lines.indexOf(USER);
        boolean once = system == lines.lastIndexOf(SYSTEM) && user == lines.lastIndexOf(USER);
        if (system != 0 || user < 0 || !once) {
            throw new IllegalArgumentException(
                    "Prompt %s must begin with a line \"%s\" and hold one line \"%s\" below it"
                            .formatted(path, SYSTEM, USER));
        }
        try {
            return new PromptTemplate(
                    version,
                    MUSTACHE.compile(part(lines.subList(1, user))),
                    MUSTACHE.compile(part(lines.subList(user + 1, lines.size()))));
        } catch (MustacheException e) {
            throw new IllegalArgumentException("Prompt %s: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static String part(List<String> lines) {
        return String.join("\n", lines).strip();
    }
}
