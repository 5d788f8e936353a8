package dev.specstress.inputs.campaign;

import java.nio.file.Path;

/** Where a provider's API key is; never the key. */
public sealed interface KeySource {

    /** It wants none. */
    record None() implements KeySource {}

    /** In an environment variable of this name. */
    record Variable(String name) implements KeySource {}

    /** In a file that holds nothing else; white space around the key is not part of it. */
    record File(Path path) implements KeySource {}
}
