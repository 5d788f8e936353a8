package dev.specstress.findings;

import dev.specstress.findings.internal.RunFiles;
import dev.specstress.findings.internal.SummaryJson;
import dev.specstress.findings.store.FindingsStore;
import dev.specstress.findings.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Where the findings of one run are kept: {@code summary.json}, and {@code scenarios}, {@code responses},
 * {@code disagreements}, {@code grades}, {@code verdicts}, {@code classifications}, {@code refusals}, {@code contrasts} and
 * {@code annotations} as {@code .jsonl}, UTF-8, one JSON object a line; and all of it as tables in
 * {@code findings.duckdb}.
 *
 * <p>While a run is on, lines stand in the order they were read; {@link #finish} puts them in the order of scenarios,
 * models, repeats, specs and graders, the same for every run of a campaign. Memory grows with the number of lines (some
 * 20 bytes each), not with their texts. Not safe for use by several threads, nor for two runs at once.
 */
public final class RunDirectory {
    private final Path path;
    private Optional<RunFiles> files = Optional.empty();
    private Optional<FindingsStore> store = Optional.empty();

    private RunDirectory(Path path) {
        this.path = path;
    }

    /**
     * A directory that can be written to; made if it is not there. What it holds is left alone until {@link #begin}.
     *
     * @throws RunDirectoryException naming it, if it is a file or cannot be made or written to
     */
    public static RunDirectory at(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".writable", ""));
        } catch (IOException e) {
            throw failed("cannot write to the run directory " + path, path, e);
        }
        return new RunDirectory(path);
    }

    public Path path() {
        return path;
    }

    /** Begins a run: files of an earlier one are replaced. */
    public void begin() {
        try {
            files = Optional.of(new RunFiles(path));
            store = Optional.of(FindingsStore.begin(path));
        } catch (StoreException e) {
            throw new RunDirectoryException(e.getMessage(), e);
        } catch (IOException e) {
            throw failed("cannot begin the files in " + path, path, e);
        }
    }

    /** Adds what a record says; it must be the first of its key. Types without a file are passed over. */
    public void write(SpecificRecord entry) {
        try {
            begun().write(entry);
            store().accept(entry);
        } catch (StoreException e) {
            throw new RunDirectoryException(e.getMessage(), e);
        } catch (IOException e) {
            throw failed("cannot write to the files in " + path, path, e);
        }
    }

    /** Makes everything written so far visible to others. */
    public void flush() {
        try {
            begun().flush();
            store().flush();
        } catch (StoreException e) {
            throw new RunDirectoryException(e.getMessage(), e);
        } catch (IOException e) {
            throw failed("cannot write to the files in " + path, path, e);
        }
    }

    /** Writes the summary, then puts every file in order, each in one step. Nothing can be added afterwards. */
    public void finish(RunSummary summary) {
        try {
            store().close();
            begun().finish(SummaryJson.of(summary));
        } catch (StoreException e) {
            throw new RunDirectoryException(e.getMessage(), e);
        } catch (IOException e) {
            throw failed("cannot finish the files in " + path, path, e);
        }
    }

    private FindingsStore store() {
        return store.orElseThrow(() -> new IllegalStateException("the run in " + path + " has not begun"));
    }

    private RunFiles begun() {
        return files.orElseThrow(() -> new IllegalStateException("the run in " + path + " has not begun"));
    }

    private static RunDirectoryException failed(String what, Path path, IOException e) {
        return new RunDirectoryException(what + ": " + reason(path, e), e);
    }

    /** A file system's own message is mostly the bare name again. */
    private static String reason(Path path, IOException e) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return "it is not a directory";
        }
        return switch (e) {
            case AccessDeniedException denied -> file(denied) + "permission denied";
            case NoSuchFileException gone -> file(gone) + "it is gone";
            case FileSystemException f when f.getReason() != null -> file(f) + f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String file(FileSystemException e) {
        return e.getFile() == null ? "" : Path.of(e.getFile()).getFileName() + ": ";
    }
}
