package dev.specstress.findings.diagnosis;

import dev.specstress.findings.diagnosis.CoCitedPairs.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Diagnoses one spec. The order of scenarios matters to nothing but ties. */
public final class Diagnoser {
    private static final int MOST_PAIRS_SHOWN = 20;

    private final Prepared prepared;
    private final DiagnosisSettings settings;
    private final int clauses;
    private final List<Pair> pairs;
    private final List<KindFit> kinds;
    private final EvidenceChoice evidence;

    private Diagnoser(SpecOutline outline, List<GradedScenario> scenarios, DiagnosisSettings settings) {
        this.prepared = new Prepared(outline, scenarios);
        this.settings = settings;
        this.clauses = outline.clauses().size();
        this.pairs = prepared.pairs().pairs();
        AskedTwice asked = AskedTwice.ofClauses(prepared);
        this.kinds = Arrays.stream(FindingKind.values())
                .map(kind -> kindFit(kind, KindTrials.ofClauses(kind, prepared), asked))
                .toList();
        this.evidence = new EvidenceChoice(prepared);
    }

    static KindFit kindFit(FindingKind kind, Trials trials, AskedTwice asked) {
        return kind == FindingKind.UNCLEAR_WORDING
                ? new KindFit(kind, trials, asked.splitByChance(), asked.splitByChanceAtMost())
                : new KindFit(kind, trials);
    }

    /** @param scenarios graded under this spec in one round; each once */
    public static SpecDiagnosis diagnose(
            SpecOutline outline, List<GradedScenario> scenarios, DiagnosisSettings settings) {
        return new Diagnoser(outline, scenarios, settings).diagnosis();
    }

    private SpecDiagnosis diagnosis() {
        List<ClauseFinding> findings = clauseFindings();
        return new SpecDiagnosis(
                prepared.outline(),
                settings,
                Coverage.of(prepared, AskedTwice.ofClauses(prepared)),
                kinds.stream().map(KindBaseline::of).toList(),
                new SectionRanking(prepared).of(findings),
                findings,
                pairFindings());
    }

    private List<ClauseFinding> clauseFindings() {
        int[][] intervals = RankIntervals.of(kinds, clauses, pairs, prepared.clusters(), settings);
        List<Integer> cited = IntStream.range(0, clauses)
                .filter(clause ->
                        kinds.stream().anyMatch(kind -> kind.of(clause).isPresent()))
                .boxed()
                .toList();
        List<ClauseCase> cases = cited.stream().map(this::clauseCase).toList();
        double[] qValues = BenjaminiHochberg.adjusted(
                cases.stream().mapToDouble(ClauseCase::pValue).toArray());
        List<Integer> order = IntStream.range(0, cases.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer at) -> -cases.get(at).score())
                        .thenComparingDouble(at -> qValues[at]))
                .toList();
        List<ClauseFinding> findings = new ArrayList<>();
        for (int at : order) {
            int rank = findings.size() + 1;
            findings.add(finding(rank, cases.get(at), qValues[at], intervals));
        }
        return findings;
    }

    private ClauseCase clauseCase(int clause) {
        return ClauseCase.of(clause, kinds, pairs, clauses);
    }

    private ClauseFinding finding(int rank, ClauseCase its, double qValue, int[][] intervals) {
        int clause = its.clause();
        boolean named = qValue <= settings.falseDiscoveryRate();
        SpecOutline.Section section = prepared.outline().sections().get(prepared.sectionOf(clause));
        return new ClauseFinding(
                rank,
                intervals.length == 0
                        ? Optional.empty()
                        : Optional.of(new ClauseFinding.RankInterval(intervals[clause][0], intervals[clause][1])),
                id(clause),
                section.sectionId(),
                prepared.outline().clauses().get(clause).text(),
                its.first().kind(),
                its.score(),
                its.first().lowerBound(),
                qValue,
                named,
                its.partner().map(this::id),
                its.measured(),
                named || rank <= settings.shown() ? evidence(its) : Evidence.NONE);
    }

    private Evidence evidence(ClauseCase its) {
        KindFit kind = kinds.get(its.first().kind().ordinal());
        return evidence.of(
                kind,
                its.item(),
                its.partner().map(other -> Set.of(its.clause(), other)).orElseGet(() -> Set.of(its.clause())));
    }

    private List<PairFinding> pairFindings() {
        KindFit kind = kinds.get(FindingKind.CONTRADICTION.ordinal());
        record Found(Pair pair, int item, Measured measured) {}
        List<Found> found = IntStream.range(0, pairs.size())
                .boxed()
                .flatMap(at -> kind.of(clauses + at)
                        .filter(measured -> measured.lowerBound() > 0)
                        .map(measured -> Stream.of(new Found(pairs.get(at), clauses + at, measured)))
                        .orElseGet(Stream::empty))
                .sorted(Comparator.comparingDouble(each -> -each.measured().excess()))
                .limit(MOST_PAIRS_SHOWN)
                .toList();
        List<PairFinding> findings = new ArrayList<>();
        for (Found each : found) {
            Pair pair = each.pair();
            findings.add(new PairFinding(
                    findings.size() + 1,
                    id(pair.first()),
                    id(pair.second()),
                    each.measured(),
                    evidence.of(kind, each.item(), Set.of(pair.first(), pair.second()))));
        }
        return findings;
    }

    private String id(int clause) {
        return prepared.outline().clauses().get(clause).clauseId();
    }
}
