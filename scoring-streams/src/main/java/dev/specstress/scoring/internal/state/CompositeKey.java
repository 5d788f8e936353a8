package dev.specstress.scoring.internal.state;

/** Store keys of several parts, set apart by NUL, so that all keys that begin with the same parts lie side by side. */
public final class CompositeKey {

    private static final char SEPARATOR = '\0';
    private static final char AFTER_SEPARATOR = '\1';

    private CompositeKey() {}

    /** @throws IllegalArgumentException if a part holds the separator, since two keys could then be one */
    public static String of(String first, String... rest) {
        StringBuilder key = new StringBuilder(checked(first));
        for (String part : rest) {
            key.append(SEPARATOR).append(checked(part));
        }
        return key.toString();
    }

    /** The key that lies under another: both may be of several parts already. */
    public static String under(String parts, String more) {
        return parts + SEPARATOR + more;
    }

    /** Lower bound of the keys that begin with these parts and have more. */
    public static String firstUnder(String parts) {
        return parts + SEPARATOR;
    }

    /** Upper bound of the keys that begin with these parts and have more. */
    public static String lastUnder(String parts) {
        return parts + AFTER_SEPARATOR;
    }

    /** The first part of a key of several. */
    public static String first(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    private static String checked(String part) {
        if (part.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("an id holds a NUL character");
        }
        return part;
    }
}
