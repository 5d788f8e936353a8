package dev.specstress.inputs.text;

import dev.specstress.inputs.UserErrorException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes as text: strict UTF-8, a byte order mark dropped, every line end {@code \n}. */
final class Utf8Text {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    /** The text, without a NUL in it. */
    static String decode(String label, byte[] bytes) {
        var text = decodeWithNul(label, bytes);
        var nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new UserErrorException(label + ": line " + lines(text.substring(0, nul))
                    + ": holds a NUL byte; is it text, saved as UTF-8?");
        }
        return text;
    }

    static String decodeWithNul(String label, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new UserErrorException(label + ": is UTF-16; save it as UTF-8");
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        // A byte gives at most one character.
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new UserErrorException(
                    "%s: line %d: is not UTF-8: the byte 0x%02X does not belong there; save the file as UTF-8"
                            .formatted(label, lines(out.toString()), bytes[in.position()]));
        }
        var text = out.toString();
        return unixLines(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
    }

    /** The number of the line that comes after these characters. */
    private static long lines(String before) {
        return 1
                + unixLines(before)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
