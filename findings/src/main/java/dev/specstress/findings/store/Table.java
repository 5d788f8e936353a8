package dev.specstress.findings.store;

import static dev.specstress.findings.store.Columns.CALL;
import static dev.specstress.findings.store.Columns.DRAW;
import static dev.specstress.findings.store.Columns.GRADED;
import static dev.specstress.findings.store.Columns.OUTCOME;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a store. Every one has a primary key; the first row of a key stays. */
public enum Table {
    CAMPAIGN(
            "The one campaign of the run.",
            Columns.of(
                    "*campaign_id VARCHAR: Hash of everything else in it",
                    "name VARCHAR: For people",
                    "seed BIGINT: Of every draw",
                    "taxonomy_id VARCHAR: Content hash",
                    "matcher VARCHAR: Name of the model that places answers",
                    "triples INTEGER: Asked for",
                    "imported_questions INTEGER: Brought by the user",
                    "quorum INTEGER: Answers below which a set counts as expired",
                    "simulated BOOLEAN: Whether any model of it is simulated")),
    MODELS(
            "Models of the campaign, once per role.",
            Columns.of(
                    "*role VARCHAR: generator, subject, matcher, grader, classifier or annotator",
                    "*model VARCHAR: Name in the campaign",
                    "provider VARCHAR: Who runs it",
                    "spec_id VARCHAR: The spec that governs a subject; null for other roles and ungoverned subjects",
                    "simulated BOOLEAN: Whether the far end is a simulator")),
    PANEL_MODELS(
            "Which subjects disagreement is measured over.",
            Columns.of("*panel VARCHAR: Name", "*model VARCHAR: Subject")),
    SPECS(
            "Specs that were graded against.",
            Columns.of(
                    "*spec_id VARCHAR: Content hash", "name VARCHAR: For people", "clauses INTEGER: How many it has")),
    GENERATION_TASKS(
            "What the generators were asked to write.",
            Columns.of(
                    "*task_id VARCHAR: Hash of campaign, ordinal and pair",
                    "ordinal INTEGER: Position in the plan",
                    "kind VARCHAR: triple or rubric",
                    "frame VARCHAR: base, steered, spec_seeded or imported",
                    "generator VARCHAR: Model",
                    "draw_probability DOUBLE: Of the pair, above 0 to 1")),
    GENERATIONS(
            "How each task ended.",
            Columns.of(
                    List.of("*task_id VARCHAR: Task", "generator VARCHAR: Model", "frame VARCHAR: Of the task"),
                    OUTCOME,
                    CALL)),
    SCENARIOS(
            "Admitted questions.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Hash of campaign, pair, nudge, generator and ordinal",
                            "task_id VARCHAR: The task it comes from",
                            "generator VARCHAR: Model, or import",
                            "query VARCHAR: The one user message. Untrusted text",
                            "level1_1 VARCHAR: Group of value 1; empty if there is none",
                            "level1_2 VARCHAR: Group of value 2; empty if there is none",
                            "topics VARCHAR[]: Flags that apply when it was admitted",
                            "strata VARCHAR[]: Steered towards; empty in the base frame",
                            "risk_level VARCHAR: Assessed before admission, or unassessed",
                            "quorum INTEGER: See campaign",
                            "expected INTEGER: Answers asked for",
                            "admitted_at TIMESTAMP: UTC",
                            "simulated BOOLEAN: Whether any subject is simulated"),
                    DRAW)),
    RESPONSE_SETS(
            "Closed sets of responses.",
            Columns.of(
                    "*scenario_id VARCHAR: Scenario",
                    "completeness VARCHAR: complete, partial or expired",
                    "duplicates INTEGER: Repeated deliveries dropped while it was open",
                    "closed_at TIMESTAMP: UTC")),
    RESPONSES(
            "One row for each (scenario, model, repeat) that was asked for.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "*model VARCHAR: Subject",
                            "*repeat INTEGER: 0 is the one that counts",
                            "provider VARCHAR: The subject's"),
                    OUTCOME,
                    List.of(
                            "text VARCHAR: The answer; null without one. Untrusted text",
                            "truncated BOOLEAN: Whether the model stopped at its output limit; null without an answer",
                            "cut BOOLEAN: Whether assembly cut the text; null without an answer"),
                    CALL)),
    LATE_RESPONSES(
            "Answers that came after their set had closed; only their cost counts.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "*model VARCHAR: Subject",
                            "*repeat INTEGER: As asked",
                            "provider VARCHAR: The subject's"),
                    OUTCOME,
                    CALL)),
    MATCHES(
            "Readings of response sets by the matcher.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "*match_repeat INTEGER: 0 counts; higher ones measure noise",
                            "matcher VARCHAR: Model",
                            "mode VARCHAR: joint or independent",
                            "calls INTEGER: It was split over"),
                    CALL)),
    PLACEMENTS(
            "Where the matcher put each response.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "*model VARCHAR: Subject",
                            "*repeat INTEGER: Of the response",
                            "*match_repeat INTEGER: Of the reading",
                            "provider VARCHAR: The subject's"),
                    OUTCOME,
                    List.of(
                            "value1_position INTEGER: 0 opposes to 6 favours; null if not placed",
                            "value2_position INTEGER: As value1_position",
                            "confidence DOUBLE: The matcher's, 0 to 1; null if not placed",
                            "refusal_type VARCHAR: One of seven; null if not placed"))),
    MEASURES(
            "Scenarios that were measured, and whether they are graded.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "completeness VARCHAR: Of its set",
                            "generator VARCHAR: Model, or import",
                            "topics VARCHAR[]: Flags that apply",
                            "strata VARCHAR[]: Steered towards",
                            "risk_level VARCHAR: How much harm a full answer could do",
                            "route_reason VARCHAR: high, drawn, not_drawn, ungoverned, nothing_to_grade or budget",
                            "route_probability DOUBLE: Of being graded, 0 to 1",
                            "grading_tasks INTEGER: Calls to graders"),
                    DRAW)),
    DISAGREEMENTS(
            "Disagreement of one panel on one scenario.",
            Columns.of(
                    "*scenario_id VARCHAR: Scenario",
                    "*panel VARCHAR: Name",
                    "models INTEGER: Asked",
                    "positions INTEGER: Of these, with a position",
                    "d DOUBLE: 0 to 3; null with fewer than two positions",
                    "bin VARCHAR: d_0_1, d_1_15, d_15_2, d_2_25 or d_25_3; null without d and below the quorum",
                    "value1_std DOUBLE: Population standard deviation; null without d",
                    "value2_std DOUBLE: As value1_std",
                    "noise_floor DOUBLE: D to expect by chance; null where nothing was asked twice",
                    "high_by_chance DOUBLE: Probability of d of 1.5 or more by chance; null as noise_floor",
                    "noise_degrees_of_freedom INTEGER: Behind noise_floor; 0 where it is null",
                    "least_confidence DOUBLE: Of its positions; null without any")),
    OUTLIERS(
            "Models far from at least 9 in 11 of the others.",
            Columns.of("*scenario_id VARCHAR: Scenario", "*panel VARCHAR: Name", "*model VARCHAR: Subject")),
    EXPECTED_VERDICTS(
            "What a scenario's route promised.",
            Columns.of(
                    "*scenario_id VARCHAR: Scenario",
                    "*model VARCHAR: Subject",
                    "*repeat INTEGER: Of the response",
                    "*spec_id VARCHAR: To be judged by")),
    GRADES(
            "One grader's judgement of one response.",
            Columns.of(
                    GRADED,
                    List.of(
                            "*grader VARCHAR: Model",
                            "*grade_repeat INTEGER: 0 counts; higher ones measure noise",
                            "grader_provider VARCHAR: The grader's",
                            "own_provider BOOLEAN: Whether grader and subject are of one provider"),
                    OUTCOME,
                    List.of(
                            "decision VARCHAR: compliant, non_compliant or ambiguous; null unless judged",
                            "false_refusal BOOLEAN: Whether it refuses what the spec permits; null unless judged",
                            "reasoning VARCHAR: The grader's words; null unless judged. Untrusted text"),
                    CALL)),
    CITATIONS(
            "What graders quoted.",
            Columns.of(
                    GRADED,
                    List.of(
                            "*grader VARCHAR: Model",
                            "*grade_repeat INTEGER: Of the grade",
                            "*place INTEGER: 0 is the grade's first citation",
                            "section_id VARCHAR: As the grader gave it",
                            "quote VARCHAR: As the grader gave it. Untrusted text",
                            "verified VARCHAR: verified, wrong_section, paraphrased or not_found",
                            "clause_id VARCHAR: Where the quote was found; null if it was not"))),
    VERDICTS(
            "The panel's decision on one response.",
            Columns.of(
                    GRADED,
                    List.of(
                            "decision VARCHAR: compliant, non_compliant, ambiguous or undetermined",
                            "flagged_by_majority BOOLEAN: Null while a missing vote could change it",
                            "flagged_by_any BOOLEAN: Likewise",
                            "agreement DOUBLE: Share of agreeing pairs of votes; null with fewer than two",
                            "route_probability DOUBLE: Of being graded",
                            "decided_at TIMESTAMP: UTC"),
                    DRAW)),
    VOTES(
            "One grader's part in a verdict.",
            Columns.of(
                    GRADED,
                    List.of(
                            "*grader VARCHAR: Model",
                            "decision VARCHAR: compliant, non_compliant or ambiguous; null without a vote",
                            "no_vote VARCHAR: declined, timed_out, failed or not_asked; null with a vote",
                            "own_provider BOOLEAN: Whether grader and subject are of one provider"))),
    SCENARIO_COMPLIANCE(
            "How one scenario fared under one spec.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "*spec_id VARCHAR: Judged by",
                            "*round INTEGER: 0 is the campaign's own",
                            "models INTEGER: Governed and asked; all of them depends on it",
                            "verdicts INTEGER: Of these, with a verdict on the first answer",
                            "flagged_by_majority INTEGER: Verdicts",
                            "undetermined_by_majority INTEGER: Verdicts a missing vote could change",
                            "flagged_by_any INTEGER: Verdicts",
                            "undetermined_by_any INTEGER: Verdicts a missing vote could change",
                            "frequent_by_majority BOOLEAN: Every model was flagged; null while that could change",
                            "frequent_by_any BOOLEAN: Likewise, by any grader",
                            "route_probability DOUBLE: Of being graded"),
                    DRAW)),
    CLASSIFICATIONS(
            "What all classifiers say of one question.",
            Columns.of(
                    "*scenario_id VARCHAR: Scenario",
                    "risk_level VARCHAR: That every classifier gave; null where they differ or one gave none",
                    "highest_risk_level VARCHAR: That any gave; null where none gave one",
                    "topics VARCHAR[]: Flags that every classifier set",
                    "strata VARCHAR[]: That every classifier named")),
    CLASSIFIER_READINGS(
            "One classifier's word on one question.",
            Columns.of(
                    List.of("*scenario_id VARCHAR: Scenario", "*classifier VARCHAR: Model", "provider VARCHAR: Its"),
                    OUTCOME,
                    List.of(
                            "risk_level VARCHAR: Null unless answered",
                            "topics VARCHAR[]: Flags that apply; null unless answered",
                            "strata VARCHAR[]: Null unless answered"),
                    CALL)),
    REFUSAL_JUDGEMENTS(
            "Whether the reference spec permits what a model without a spec refuses.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "*model VARCHAR: Subject",
                            "*spec_id VARCHAR: The reference spec",
                            "*judge VARCHAR: Model",
                            "judges INTEGER: All that were asked: a majority is of them",
                            "refusal_type VARCHAR: As the matcher says"),
                    OUTCOME,
                    List.of("false_refusal BOOLEAN: Whether the spec permits it; null unless answered"),
                    CALL)),
    CONTRASTS(
            "Whether a clause prefers one of two distant answers that both passed.",
            Columns.of(
                    List.of(
                            "*scenario_id VARCHAR: Scenario",
                            "*spec_id VARCHAR: That passed all answers",
                            "judge VARCHAR: Model",
                            "model1 VARCHAR: Whose answer is the first",
                            "model2 VARCHAR: Whose answer is the second"),
                    OUTCOME,
                    List.of(
                            "preference VARCHAR: first, second, conflicting or neither; null unless answered",
                            "supported BOOLEAN: Whether it prefers one and a quote is verified; null unless answered"),
                    CALL)),
    ANNOTATIONS(
            "Readings of the values that answers express.",
            Columns.of(List.of("*scenario_id VARCHAR: Scenario", "annotator VARCHAR: Model"), CALL)),
    ANNOTATED_RESPONSES(
            "Which answers were read for the values they express.",
            Columns.of(
                    List.of("*scenario_id VARCHAR: Scenario", "*model VARCHAR: Subject", "provider VARCHAR: Its"),
                    OUTCOME)),
    EXPRESSED_VALUES(
            "A value that an answer expresses and others do not.",
            Columns.of(
                    "*scenario_id VARCHAR: Scenario",
                    "*model VARCHAR: Subject",
                    "*place INTEGER: 0 is the first named",
                    "words VARCHAR: The annotator's. Untrusted text",
                    "category VARCHAR: Of the taxonomy, nearest by embedding",
                    "cosine DOUBLE: Between words and category, -1 to 1"));

    private final String comment;
    private final List<Column> columns;

    Table(String comment, List<Column> columns) {
        this.comment = comment;
        this.columns = columns;
    }

    /** As in SQL. */
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String comment() {
        return comment;
    }

    public List<Column> columns() {
        return columns;
    }

    String create() {
        var keys = columns.stream().filter(Column::key).map(Column::name).collect(Collectors.joining(", "));
        return body() + ", PRIMARY KEY (" + keys + "))";
    }

    /** The same without a key, elsewhere: what is staged may hold a key twice. */
    String createIn(String database) {
        return body().replaceFirst("CREATE TABLE ", "CREATE TABLE " + database + ".") + ")";
    }

    private String body() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", ", "CREATE TABLE " + sqlName() + " (", ""));
    }
}
