package dev.specstress.kit.config;

import java.util.List;

/** Configuration was refused. Each problem is one line that names key, place and what is allowed, and never the value. */
public final class InvalidConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidConfigException(String problem) {
        this(List.of(problem));
    }

    public InvalidConfigException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order found. */
    public List<String> problems() {
        return problems;
    }
}
