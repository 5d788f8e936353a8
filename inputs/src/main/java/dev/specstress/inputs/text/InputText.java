package dev.specstress.inputs.text;

import dev.specstress.inputs.UserErrorException;
import java.nio.file.Path;

/**
 * A text that a user brought, and what it is called where something in it is refused.
 *
 * @param kind what it is to the user, for example "taxonomy"
 * @param name the file as the user named it
 * @param text its characters: line ends are {@code \n}, there is no byte order mark
 */
public record InputText(String kind, String name, String text) {

    /**
     * Reads a file.
     *
     * @throws UserErrorException saying which file and why: it is not there, not a file, empty, past the limit, not UTF-8, or
     *     holds a NUL; with the line where there is one
     */
    public static InputText read(String kind, Path path, SizeLimit limit) {
        var file = new InputFile(kind + " " + path, path, limit);
        return new InputText(kind, path.toString(), file.text());
    }

    /** As {@link #read}, but a NUL is left in the text, for a reader that puts aside the row it is in. */
    public static InputText readWithNul(String kind, Path path, SizeLimit limit) {
        var file = new InputFile(kind + " " + path, path, limit);
        return new InputText(kind, path.toString(), file.textWithNul());
    }

    /** Refuses the whole text. */
    public UserErrorException refuse(String why) {
        return new UserErrorException(kind + " " + name + ": " + why);
    }

    /** Refuses what stands in a line, counted from 1. */
    public UserErrorException refuse(long line, String why) {
        return refuse("line " + line + ": " + why);
    }
}
