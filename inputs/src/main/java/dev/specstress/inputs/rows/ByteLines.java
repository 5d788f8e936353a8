package dev.specstress.inputs.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The lines of a stream, each decoded by itself, so that a broken one breaks no other. */
final class ByteLines implements Iterator<ByteLines.Line> {
    /** More than a row of any record of ours could hold. */
    static final int LONGEST = 32 * 1024 * 1024;

    /**
     * One line.
     *
     * @param number from 1
     * @param text empty where it is not UTF-8 or longer than what is read
     */
    record Line(int number, Optional<String> text) {}

    private final InputStream in;
    private int number;
    private int ahead;

    ByteLines(InputStream in) {
        this.in = in;
        this.ahead = read();
    }

    @Override
    public boolean hasNext() {
        return ahead >= 0;
    }

    @Override
    public Line next() {
        if (ahead < 0) {
            throw new NoSuchElementException();
        }
        var bytes = new ByteArrayOutputStream();
        var length = 0L;
        while (ahead >= 0 && ahead != '\n') {
            if (length++ < LONGEST) {
                bytes.write(ahead);
            }
            ahead = read();
        }
        if (ahead >= 0) {
            ahead = read();
        }
        number++;
        return new Line(number, length > LONGEST ? Optional.empty() : decoded(bytes.toByteArray()));
    }

    private Optional<String> decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(number == 1 ? RowsFile.withoutMark(text) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
