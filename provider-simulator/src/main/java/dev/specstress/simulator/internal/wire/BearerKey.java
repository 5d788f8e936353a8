package dev.specstress.simulator.internal.wire;

/** The key in {@code Authorization: Bearer ...}. */
public final class BearerKey {
    private static final String SCHEME = "Bearer ";

    private BearerKey() {}

    public static String of(Incoming request) {
        String header = request.header("Authorization");
        return header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : "";
    }
}
