package dev.specstress.findings.diagnosis;

import dev.specstress.findings.FindingsException;
import dev.specstress.findings.internal.Json;
import dev.specstress.schemas.Spec;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The diagnosis of a finished run, from the files in its directory alone. */
public final class RunDiagnosis {
    private static final String FILE = "diagnosis.json";

    private RunDiagnosis() {}

    /** Keeps the outlines of a run's specs beside its records, which name clauses by id only. */
    public static void keep(Path run, List<Spec> specs) {
        Path file = run.resolve(SpecLines.FILE);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Spec spec : specs) {
                out.write(Json.line(SpecLines.line(spec)));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new FindingsException("cannot write " + file, e);
        }
    }

    /**
     * Diagnoses every spec of a run that anything was graded by, and writes {@code diagnosis.json}.
     *
     * @throws FindingsException naming the file that is missing or cannot be read
     */
    public static List<SpecDiagnosis> of(Path run, DiagnosisSettings settings) {
        List<SpecOutline> outlines = new ArrayList<>();
        RunLines.each(required(run, SpecLines.FILE), line -> outlines.add(SpecLines.outline(line)));
        for (String name : List.of("scenarios", "disagreements", "grades", "verdicts")) {
            required(run, name + ".jsonl");
        }
        RunReading reading = new RunReading(run);
        List<SpecDiagnosis> diagnoses = outlines.stream()
                .filter(outline -> reading.specs().contains(outline.specId()))
                .map(outline -> Diagnoser.diagnose(outline, reading.scenarios(outline.specId()), settings))
                .toList();
        write(run.resolve(FILE), DiagnosisJson.of(diagnoses));
        return diagnoses;
    }

    private static Path required(Path run, String name) {
        if (!Files.isRegularFile(run.resolve(name))) {
            throw new FindingsException(run + " has no " + name + ": it is not the directory of a finished run");
        }
        return run.resolve(name);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new FindingsException("cannot write " + file, e);
        }
    }
}
