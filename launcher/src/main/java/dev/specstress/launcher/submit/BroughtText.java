package dev.specstress.launcher.submit;

import dev.specstress.schemas.Answered;
import java.nio.charset.StandardCharsets;

/** An answer that a user brought, cut to what a record of a whole set has room for. */
final class BroughtText {
    private static final int LONGEST_ANSWER = 32 * 1024;
    private static final int ALL_ANSWERS = 4 * 1024 * 1024;

    private BroughtText() {}

    /** @param answers how many answers share the record's room */
    static Answered of(String text, int answers) {
        var room = Math.min(LONGEST_ANSWER, ALL_ANSWERS / Math.max(1, answers));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= room) {
            return new Answered(text, false, false, "");
        }
        var end = room;
        // Not in the middle of a character.
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new Answered(new String(bytes, 0, end, StandardCharsets.UTF_8), false, true, "");
    }
}
