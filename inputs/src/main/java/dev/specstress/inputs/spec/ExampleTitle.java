package dev.specstress.inputs.spec;

import java.util.regex.Pattern;

/** The words by which an author announces an example: "Example: a hard day", "Examples", "Example 2 (bad)". */
final class ExampleTitle {
    private static final Pattern TITLE = Pattern.compile(
            "(?:good |bad )?examples?(?: (?:\\d{1,3}|[a-z]))?(?: ?\\([^)]{0,80}\\))?(?:(?: ?[:.\\u2013\\u2014]| -).*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ExampleTitle() {}

    static boolean matches(String text) {
        return TITLE.matcher(text).matches();
    }
}
