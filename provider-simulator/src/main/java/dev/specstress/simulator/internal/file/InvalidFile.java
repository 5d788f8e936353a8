package dev.specstress.simulator.internal.file;

/** A data file cannot be used. The message is one line and names the file and the key. */
public final class InvalidFile extends IllegalArgumentException {
    public InvalidFile(String file, String key, String problem) {
        super(key.isEmpty() ? file + ": " + problem : file + ": " + key + " " + problem);
    }
}
