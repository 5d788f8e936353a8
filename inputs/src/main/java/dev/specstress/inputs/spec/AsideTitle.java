package dev.specstress.inputs.spec;

import java.util.regex.Pattern;

/** The words by which an author announces what explains and binds nobody. */
final class AsideTitle {
    private static final Pattern TITLE =
            Pattern.compile("commentar(?:y|ies)|comments?|notes?|rationale|footnotes?", Pattern.CASE_INSENSITIVE);

    private AsideTitle() {}

    static boolean matches(String text) {
        return TITLE.matcher(text).matches();
    }
}
