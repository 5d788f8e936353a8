package dev.specstress.inputs.questions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the parts of a row may be: a question goes into a record for every model that is asked it. */
final class RowLength {
    /** A question, bytes of UTF-8. */
    static final int LONGEST_QUESTION = 32 * 1024;
    /** A name or an id, characters. */
    static final int LONGEST_NAME = 200;
    /** A description or an anchor, characters. */
    static final int LONGEST_PROSE = 4_000;

    private RowLength() {}

    static Optional<RowReading.Bad> fault(QuestionRow row) {
        return Stream.concat(
                        row.texts().entrySet().stream()
                                .map(entry -> Map.entry(entry.getKey(), List.of(entry.getValue()))),
                        row.lists().entrySet().stream())
                .filter(entry -> entry.getValue().stream().anyMatch(text -> isTooLong(entry.getKey(), text)))
                .findFirst()
                .map(entry -> new RowReading.Bad(
                        row.line(),
                        QuarantineCause.TOO_LONG,
                        entry.getKey().word() + " is longer than " + limit(entry.getKey())));
    }

    private static boolean isTooLong(QuestionColumn column, String text) {
        return switch (column) {
            case QUESTION -> text.getBytes(StandardCharsets.UTF_8).length > LONGEST_QUESTION;
            case DESCRIPTION1, DESCRIPTION2, VALUE1_ANCHORS, VALUE2_ANCHORS -> text.length() > LONGEST_PROSE;
            default -> text.length() > LONGEST_NAME;
        };
    }

    private static String limit(QuestionColumn column) {
        return switch (column) {
            case QUESTION -> LONGEST_QUESTION + " bytes";
            case DESCRIPTION1, DESCRIPTION2, VALUE1_ANCHORS, VALUE2_ANCHORS -> LONGEST_PROSE + " characters";
            default -> LONGEST_NAME + " characters";
        };
    }
}
