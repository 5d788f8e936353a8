package dev.specstress.inputs.questions;

import dev.specstress.inputs.text.InputText;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of one format. */
interface RowReader {

    /**
     * Hands on every row in the file's order.
     *
     * @return what the user should know beside the rows, a line each
     * @throws dev.specstress.inputs.UserErrorException if the file breaks off its format, so that nothing after it could be
     *     understood
     */
    List<String> read(InputText file, Consumer<RowReading> rows);
}
