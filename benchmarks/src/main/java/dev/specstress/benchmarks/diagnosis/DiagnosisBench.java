package dev.specstress.benchmarks.diagnosis;

import dev.specstress.findings.diagnosis.Diagnoser;
import dev.specstress.findings.diagnosis.DiagnosisSettings;
import dev.specstress.findings.diagnosis.GradedScenario;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many planted faults are found, and how many sound clauses are accused, by the number of graded scenarios. */
public final class DiagnosisBench {
    /** Worlds that nothing was tuned on begin here; those of earlier numbers were looked at while building. */
    static final long HOLD_OUT = 7_001;

    private static final int WORLDS = 20;
    private static final List<Integer> SIZES = List.of(180, 600, 1_000, 3_000, 10_000);

    private DiagnosisBench() {}

    /** The table, and below it the line of JSON. */
    public static String print(boolean quick, PrintStream progress) {
        List<Row> rows = new ArrayList<>();
        for (int size : quick ? SIZES.subList(0, 2) : SIZES) {
            for (RecordWorld.Kind kind : List.of(RecordWorld.Kind.FAULTY, RecordWorld.Kind.SOUND)) {
                progress.println(
                        "diagnosis: " + kind.name().toLowerCase(Locale.ROOT) + " worlds of " + size + " scenarios");
                rows.add(row(kind, size, HOLD_OUT, quick ? 3 : WORLDS));
            }
        }
        StringBuilder text = new StringBuilder(
                "worlds  scenarios  recall at 15  by any clause  right kind  named  sound named  worlds with one in the top 10\n");
        rows.forEach(row -> text.append(row.line()));
        text.append("{\"suite\":\"diagnosis\",\"seed\":").append(HOLD_OUT).append(",\"rows\":[");
        for (int at = 0; at < rows.size(); at++) {
            text.append(at == 0 ? "" : ",").append(rows.get(at).json());
        }
        return text.append("]}\n").toString();
    }

    static Row row(RecordWorld.Kind kind, int scenarios, long firstSeed, int worlds) {
        Row row = new Row(kind, scenarios, worlds, 0, 0, 0, 0, 0, 0, 0);
        for (int at = 0; at < worlds; at++) {
            RecordWorld world = new RecordWorld(kind, firstSeed + at);
            List<GradedScenario> graded = world.graded(scenarios);
            row = row.plus(Recovery.of(
                    world.spec(),
                    Diagnoser.diagnose(world.spec().outline(), graded, DiagnosisSettings.DEFAULTS.withResamples(0))));
        }
        return row;
    }

    /**
     * Worlds of one kind and size, added up.
     *
     * @param accusing worlds with a sound clause named among the first ten
     */
    record Row(
            RecordWorld.Kind world,
            int scenarios,
            int worlds,
            int faults,
            int recovered,
            int touched,
            int kind,
            int named,
            int falselyNamed,
            int accusing) {

        Row plus(Recovery its) {
            return new Row(
                    world,
                    scenarios,
                    worlds,
                    faults + its.faults(),
                    recovered + its.recovered(),
                    touched + its.touched(),
                    kind + its.kind(),
                    named + its.named(),
                    falselyNamed + its.falselyNamed(),
                    accusing + (its.falselyNamedInTen() > 0 ? 1 : 0));
        }

        double recall() {
            return faults == 0 ? 0 : (double) recovered / faults;
        }

        private String share(int of) {
            return faults == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) of / faults);
        }

        String line() {
            return "%-6s %10d %13s %14s %11s %6s %12d  %d of %d%n"
                    .formatted(
                            world.name().toLowerCase(Locale.ROOT),
                            scenarios,
                            share(recovered),
                            share(touched),
                            share(kind),
                            share(named),
                            falselyNamed,
                            accusing,
                            worlds);
        }

        String json() {
            return ("{\"world\":\"%s\",\"scenarios\":%d,\"worlds\":%d,\"faults\":%d,\"recovered\":%d,\"touched\":%d,"
                            + "\"rightKind\":%d,\"named\":%d,\"soundNamed\":%d,\"worldsWithOneInTopTen\":%d}")
                    .formatted(
                            world.name().toLowerCase(Locale.ROOT),
                            scenarios,
                            worlds,
                            faults,
                            recovered,
                            touched,
                            kind,
                            named,
                            falselyNamed,
                            accusing);
        }
    }
}
