package dev.specstress.inputs.rows;

import java.util.stream.Stream;

/** A file of rows, which may be far larger than memory. */
interface RowSource {

    /**
     * Its rows in order, from the beginning; may be called again. The stream must be closed.
     *
     * @throws dev.specstress.inputs.UserErrorException here or while it is read, if the file cannot be read on
     */
    Stream<RawRow> rows();
}
