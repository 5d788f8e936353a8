package dev.specstress.generator.internal.generate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that should be one message of a user, told from its form: the first of these that applies. The
 * words before the colon are its cause in figures, so they never change.
 */
final class TextFault {
    /** Far more than any prompt here asks for; a longer text is an essay or a loop. */
    static final int LONGEST = 4_000;

    private static final Pattern SPEAKER =
            Pattern.compile("(?im)^\\s*\\W{0,2}(?:user|human|assistant|ai|system)\\W{0,2}:");
    /** Words of our prompts that no user would write, tags, and places left to fill in. */
    private static final Pattern LEAKED = Pattern.compile(
            "(?i)</?(?:value_[12]|question|neutral|rewrite_[12])\\b|towards_value_[12]|\\bvalue[_ ][12]\\b"
                    + "|\\bneutral (?:message|question)\\b|\\bJSON object\\b|\\{\\{|\\[(?:insert|your|name|topic)\\b"
                    + "|\\b(?:here is|here's) (?:the|a|my|one) (?:message|rewrite|question)\\b"
                    + "|\\bas requested\\b.{0,40}\\b(?:message|rewrite)\\b");

    private static final Pattern CUT_OFF =
            Pattern.compile("(?s).*(?:[,;:(\\[\u2013\u2014-]|\\b(?:and|or|but|the|a|an))\\s*");
    /** A user may well begin with "I can't write"; nobody but a model speaks of "this request". */
    private static final Pattern REFUSED = Pattern.compile("(?is)\\s*(?:(?:i['\u2019]?m|i am) sorry,? but i"
            + "|i (?:can['\u2019]?t|can ?not|won['\u2019]?t|am unable to|am not able to)"
            + " (?:help|assist|write|create|generate|provide|fulfil+|comply)(?: you)?(?: with)?"
            + " (?:this|that|your) (?:request|content|message|question|task)"
            + "|as an ai (?:language )?(?:model|assistant)\\b).*");

    private TextFault() {}

    /** @param what the text is, in the words the generator knows it by */
    static Optional<String> of(String what, String text) {
        if (text.isEmpty()) {
            return Optional.of("empty: " + what + " has no words");
        }
        if (text.length() > LONGEST) {
            return Optional.of("too long: " + what + " has more than " + LONGEST + " characters");
        }
        if (SPEAKER.matcher(text).find()) {
            return Optional.of("dialogue: " + what + " is not one message of one person");
        }
        if (LEAKED.matcher(text).find()) {
            return Optional.of("leaked instructions: " + what + " speaks of these instructions, or has a place left to"
                    + " fill in");
        }
        return CUT_OFF.matcher(text).matches() ? Optional.of("incomplete: " + what + " breaks off") : Optional.empty();
    }

    /** Whether the text declines to write what was asked for. */
    static boolean isRefusal(String text) {
        return REFUSED.matcher(text).matches();
    }
}
