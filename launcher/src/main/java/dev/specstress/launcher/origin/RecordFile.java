package dev.specstress.launcher.origin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Records in Avro's own container file: it holds the schema they were written by, so that a later release reads them. */
final class RecordFile {
    private RecordFile() {}

    static <T extends SpecificRecord> void write(Path file, Schema schema, List<T> records) throws IOException {
        try (var out = new DataFileWriter<T>(new SpecificDatumWriter<>(schema))) {
            out.create(schema, file.toFile());
            for (var one : records) {
                out.append(one);
            }
        }
    }

    static <T extends SpecificRecord> List<T> read(Path file, Class<T> type) throws IOException {
        try (var in = new DataFileReader<T>(file.toFile(), new SpecificDatumReader<>(type))) {
            var records = new ArrayList<T>();
            while (in.hasNext()) {
                records.add(in.next());
            }
            return records;
        } catch (AvroRuntimeException e) {
            throw new IOException(file.getFileName() + " is broken, or of another release: " + e.getMessage(), e);
        }
    }
}
