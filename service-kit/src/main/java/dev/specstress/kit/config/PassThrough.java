package dev.specstress.kit.config;

import java.util.Set;

/**
 * A prefix whose keys are handed on as they are to a library that has its own rules.
 *
 * @param prefix with its dot, for example {@code "kafka."}
 * @param meaning for docs
 * @param known names (without prefix) the library is known to take; a name close to one of them but not among them is
 *     refused as a typing error, any other name passes. Empty: everything passes
 * @param printable names (without prefix) whose values hold no secret; all others are masked in print
 */
public record PassThrough(String prefix, String meaning, Set<String> known, Set<String> printable) {

    public PassThrough {
        known = Set.copyOf(known);
        printable = Set.copyOf(printable);
    }

    boolean takes(String key) {
        return key.startsWith(prefix) && key.length() > prefix.length();
    }

    boolean prints(String key) {
        return printable.contains(key.substring(prefix.length()));
    }

    PassThrough under(String outer) {
        return new PassThrough(outer + prefix, meaning, known, printable);
    }
}
