package dev.specstress.inputs.rows;

import dev.specstress.inputs.UserErrorException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of rows on disk: what its first bytes say it is, and how it is refused. */
record RowsFile(Path path) {
    private static final int HEAD = 64;
    private static final String PARQUET = "PAR1";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** In which of the formats it is; names of files lie. */
    RowSource source() {
        if (Files.isDirectory(path)) {
            throw refuse("is a directory, not a file");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw refuse("is not a regular file");
        }
        var head = head();
        if (head.isBlank()) {
            throw refuse("is empty");
        }
        if (head.startsWith(PARQUET)) {
            return new ParquetRows(this);
        }
        var first = withoutMark(head).stripLeading();
        if (first.startsWith("[")) {
            throw refuse("is a JSON list; put each object on a line of its own, without the brackets");
        }
        return first.startsWith("{") ? new JsonRows(this) : new CsvRowSource(this);
    }

    private String head() {
        try (var in = open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The caller closes it. */
    InputStream open() {
        try {
            return new BufferedInputStream(Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    UserErrorException refuse(String why) {
        return new UserErrorException("rows " + path + ": " + why);
    }

    UserErrorException unreadable(IOException e) {
        var why = e instanceof NoSuchFileException ? "no such file" : "cannot be read: " + e.getMessage();
        return new UserErrorException("rows " + path + ": " + why, e);
    }
}
