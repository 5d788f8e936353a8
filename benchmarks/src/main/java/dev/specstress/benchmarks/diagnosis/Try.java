package dev.specstress.benchmarks.diagnosis;

import dev.specstress.findings.diagnosis.*;
import java.util.*;

public final class Try {
    public static void main(String[] a) {
        long seed0 = Long.parseLong(a[0]);
        int worlds = Integer.parseInt(a[1]);
        for (int n : Arrays.stream(a[2].split(",")).mapToInt(Integer::parseInt).toArray()) {
            for (RecordWorld.Kind kind : RecordWorld.Kind.values()) {
                int rec = 0, kindOk = 0, touched = 0, named = 0, faults = 0, falseNamed = 0, worldsFalse10 = 0, worldsFalse = 0;
                long took = 0;
                List<String> missed = new ArrayList<>();
                List<String> acc = new ArrayList<>();
                for (int w = 0; w < worlds; w++) {
                    RecordWorld world = new RecordWorld(kind, seed0 + w);
                    List<GradedScenario> graded = world.graded(n);
                    long t = System.nanoTime();
                    SpecDiagnosis d = Diagnoser.diagnose(world.spec().outline(), graded, DiagnosisSettings.DEFAULTS.withResamples(a.length > 3 ? Integer.parseInt(a[3]) : 0));
                    took += System.nanoTime() - t;
                    if (w == 0 && kind != RecordWorld.Kind.IDENTICAL) {
                        System.out.println(d.coverage());
                        System.out.println(d.baselines());
                        for (ClauseFinding c : d.clauses().subList(0, Math.min(18, d.clauses().size()))) {
                            int cl = Integer.parseInt(c.clauseId().split("#")[1]);
                            System.out.printf("  %2d %s %-10s %-14s %-16s score %.3f low %.3f q %.2g %s rate %.3f exp %.3f n %.1f applied %d%n", c.rank(), c.rankInterval().map(r -> r.first() + "-" + r.last()).orElse(""), c.clauseId(), world.spec().nature(cl), c.kind(), c.score(), c.lowerBound(), c.qValue(), c.contradicts().orElse(""), c.measured().get(0).rate(), c.measured().get(0).expected(), c.measured().get(0).effectiveN(), c.measured().get(0).applied());
                        }
                    }
                    Recovery r = Recovery.of(world.spec(), d);
                    faults += r.faults(); rec += r.recovered(); touched += r.touched(); kindOk += r.kind(); named += r.named();
                    falseNamed += r.falselyNamed(); worldsFalse10 += r.falselyNamedInTen() > 0 ? 1 : 0; worldsFalse += r.falselyNamed() > 0 ? 1 : 0;
                    missed.addAll(r.missed()); if (kind == RecordWorld.Kind.FAULTY) { int f = 0; for (var fault : world.spec().faults()) { for (int cl : fault.clauses()) { var c = d.clause(PlantedSpec.id(cl)); if (c.isEmpty() || c.get().rank() > 15) System.out.println("   world " + w + " fault " + f + " " + world.spec().nature(cl) + " " + c.map(x -> x.rank() + " " + x.kind() + " " + x.score() + " " + x.measured().stream().map(z -> z.kind() + " %.3f/%.3f n %.1f p %.2g".formatted(z.rate(), z.expected(), z.effectiveN(), z.pValue())).toList()).orElse("never")); } f++; } } acc.addAll(r.accused());
                }
                System.out.printf("n %d %s: worlds %d faults %d recovered %d touched %d kind %d named %d; falsely named %d in %d worlds, top ten in %d; %.2f s each%n  missed %s%n  accused %s%n", n, kind, worlds, faults, rec, touched, kindOk, named, falseNamed, worldsFalse, worldsFalse10, took / 1e9 / worlds, missed, acc);
            }
        }
    }
}
