package dev.specstress.findings.internal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;

/**
 * Escapes what JSON would let stand but what could make a line of model text look like something else: line separators
 * that some readers split at, control characters that a terminal obeys, and marks that turn the reading direction.
 */
final class HostileCharacters extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    @Override
    public int[] getEscapeCodesForAscii() {
        var codes = standardAsciiEscapesForJSON();
        var all = Arrays.copyOf(codes, codes.length);
        all[DELETE] = ESCAPE_STANDARD;
        return all;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return hostile(character) ? new SerializedString("\\u%04X".formatted(character)) : null;
    }

    private static boolean hostile(int character) {
        return (character >= DELETE && character <= LAST_CONTROL)
                || character == 0x2028
                || character == 0x2029
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
