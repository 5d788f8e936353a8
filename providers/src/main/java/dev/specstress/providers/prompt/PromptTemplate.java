package dev.specstress.providers.prompt;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.specstress.schemas.PromptVersion;
import java.util.Map;

/**
 * One version of one prompt, kept as a resource and never changed once used: what a model was asked is part of the result.
 *
 * <p>The file is {@code prompts/<name>.v<version>.md} beside the class that asks. It holds a line {@code # system}, the system
 * part, a line {@code # user} and the user part, with Mustache's {@code {{variable}}} and sections. Values go in as they are,
 * unescaped; a variable without a value is an error. Text from models or users belongs in {@link UntrustedText}.
 */
public final class PromptTemplate {
    private final PromptVersion version;
    private final Template system;
    private final Template user;

    PromptTemplate(PromptVersion version, Template system, Template user) {
        this.version = version;
        this.system = system;
        this.user = user;
    }

    /**
     * Loads a template.
     *
     * @param anchor the class whose package the {@code prompts} folder is in
     * @param version 1 or more
     * @throws IllegalArgumentException naming the file, if it is not there or is not such a template
     */
    public static PromptTemplate load(Class<?> anchor, String name, int version) {
        return PromptFile.of(anchor, name, version).compile();
    }

    /** Name, version and hash of the file's bytes, to be stored with what the prompt gave. */
    public PromptVersion version() {
        return version;
    }

    /**
     * Fills both parts.
     *
     * @throws IllegalArgumentException naming prompt and variable, if a value is missing
     */
    public Prompt render(Map<String, ?> values) {
        try {
            return new Prompt(system.execute(values), user.execute(values));
        } catch (MustacheException.Context missing) {
            throw new IllegalArgumentException(
                    "Prompt %s.v%d: no value for %s, line %d of its part"
                            .formatted(version.getName(), version.getVersion(), missing.key, missing.lineNo),
                    missing);
        }
    }
}
