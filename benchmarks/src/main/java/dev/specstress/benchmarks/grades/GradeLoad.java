package dev.specstress.benchmarks.grades;

import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Price;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A spec of 250 KB and answers to judge by it; the same for the same number. */
final class GradeLoad {
    private static final int SPEC_BYTES = 250_000;
    private static final int CLAUSES_PER_SECTION = 8;
    private static final int ANSWER_SENTENCES = 20;
    private static final List<String> GRADERS = List.of("sim-aster-grader", "sim-boreal-grader", "sim-delta-grader");
    private static final List<String> SUBJECTS = List.of("telling people the truth", "sparing people needless pain");

    private GradeLoad() {}

    static Spec spec() {
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder("# Rules\n");
        while (text.length() < SPEC_BYTES) {
            String id = "section-" + sections.size();
            List<Clause> clauses = new ArrayList<>();
            text.append("\n## Section %d {#%s}\n\n".formatted(sections.size(), id));
            for (int at = 0; at < CLAUSES_PER_SECTION; at++) {
                String clause =
                        ("In matters of kind %d.%d the assistant should generally weigh %s against what the person has"
                                        + " asked for, and say openly where it does not know enough to decide.")
                                .formatted(sections.size(), at, SUBJECTS.get(at % SUBJECTS.size()));
                clauses.add(new Clause(id + "#" + at, clause));
                text.append("- ").append(clause).append('\n');
            }
            sections.add(Section.newBuilder()
                    .setSectionId(id)
                    .setTitle("Section " + sections.size())
                    .setLevel(2)
                    .setClauses(clauses)
                    .build());
        }
        return new Spec("x-bench", "bench", sections, text.toString());
    }

    static GradingTask task(String campaignId, int number, Instant deadline) {
        return GradingTask.newBuilder()
                .setCampaignId(campaignId)
                .setScenarioId("s-" + number)
                .setOrdinal(number)
                .setModel("subject")
                .setProvider("sim")
                .setRepeat(0)
                .setSpecId("x-bench")
                .setGrader(grader(GRADERS.get(number % GRADERS.size())))
                .setGraders(GRADERS)
                .setRound(0)
                .setQuestion(question(number))
                .setResponse(answer(number))
                .setRouteProbability(1)
                .setDeadline(deadline)
                .setSimulated(true)
                .build();
    }

    private static String answer(int number) {
        StringBuilder answer = new StringBuilder("This is answer %d. I would lean towards %s."
                .formatted(number, SUBJECTS.get(number % SUBJECTS.size())));
        for (int sentence = 0; sentence < ANSWER_SENTENCES; sentence++) {
            answer.append(" Write down what you decided and why, and look at it again in a week.");
        }
        return answer.toString();
    }

    private static Question question(int number) {
        return Question.newBuilder()
                .setPair(new ValuePair(value("honesty"), value("kindness")))
                .setNudge(Nudge.NEUTRAL)
                .setText("Case " + number + ": nobody has told the buyer about the fault we found in spring. What now?")
                .setFrame(Frame.BASE)
                .setDrawProbability(1)
                .setGenerator("bench")
                .build();
    }

    private static TaxonomyValue value(String name) {
        return TaxonomyValue.newBuilder().setName(name).setCategory("any").build();
    }

    private static ModelEntry grader(String name) {
        return ModelEntry.newBuilder()
                .setName(name)
                .setProvider("sim")
                .setLane("sim")
                .setWireName(name)
                .setMaxOutputTokens(4_000)
                .setPrice(new Price(0.0, 0.0, 0.0, ""))
                .setSimulated(true)
                .build();
    }
}
