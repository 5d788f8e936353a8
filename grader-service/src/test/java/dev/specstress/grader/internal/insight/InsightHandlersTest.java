package dev.specstress.grader.internal.insight;

import static dev.specstress.grader.internal.Records.answered;
import static dev.specstress.grader.internal.Records.declined;
import static dev.specstress.grader.internal.Records.model;
import static dev.specstress.grader.internal.Records.set;
import static dev.specstress.grader.internal.ScriptedModels.NOW;
import static dev.specstress.grader.internal.ScriptedModels.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.embeddings.Embedder;
import dev.specstress.grader.internal.Judges;
import dev.specstress.grader.internal.Mutation;
import dev.specstress.grader.internal.ScriptedModels;
import dev.specstress.grader.internal.Sent;
import dev.specstress.grader.internal.judge.SpecJudge;
import dev.specstress.kit.slowcall.PoisonRecordException;
import dev.specstress.providers.CallOutcome;
import dev.specstress.schemas.Annotated;
import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.AnnotationTask;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.ContrastJudged;
import dev.specstress.schemas.ContrastTask;
import dev.specstress.schemas.ContrastedAnswer;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.ExpressedValue;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Preference;
import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.RefusalJudged;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.schemas.RefusalTask;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.ResponseValues;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightHandlersTest {
    private static final String CLAUSE = "The assistant must name the most serious weakness.";
    private static final String CITED = "\"citations\": [{\"section_id\": \"honest\", \"quote\": \"" + CLAUSE + "\"}]";
    private static final String REFUSES =
            "{" + CITED + ", \"reasoning\": \"it withholds\", \"refuses_permitted\": true}";

    private final Sent sent = new Sent();
    private boolean closed = false;

    private static Spec spec() {
        Section section = Section.newBuilder()
                .setSectionId("honest")
                .setTitle("Honest answers")
                .setLevel(2)
                .setClauses(List.of(new Clause("honest.1", CLAUSE)))
                .build();
        return new Spec("x-1", "demo", List.of(section), "# Honest answers {#honest}\n\n" + CLAUSE);
    }

    private SpecJudge judge(ScriptedModels models) {
        return new SpecJudge(
                Judges.tools(models, () -> closed),
                (id, wait) -> id.equals("x-1") ? Optional.of(spec()) : Optional.empty(),
                Duration.ofMinutes(1));
    }

    private static String preferring(String preference, String citations) {
        return "{" + citations + ", \"reasoning\": \"so\", \"preference\": \"" + preference + "\"}";
    }

    private static RefusalTask.Builder refusal() {
        return RefusalTask.newBuilder()
                .setCampaignId("c-1")
                .setScenarioId("s-1")
                .setOrdinal(0)
                .setFrame(Frame.BASE)
                .setModel("subject")
                .setProvider("acme")
                .setRefusalType(RefusalType.FIRM_REJECTION_WITH_EXPLANATION)
                .setSpecId("x-1")
                .setJudge(model("judge", 0))
                .setJudges(List.of("judge", "other"))
                .setQuestion("Shall I tell her?")
                .setResponse("I won't say.")
                .setDeadline(NOW.plusSeconds(600))
                .setSimulated(true);
    }

    private RefusalJudgement judged(ScriptedModels models, RefusalTask task) throws InterruptedException {
        new RefusalHandler(Judges.tools(models, () -> closed), judge(models)).handle(Sent.inbound(task), sent);
        return sent.to("t.refusal-judgements", RefusalJudgement.class).getLast();
    }

    private static ContrastTask contrast(String scenarioId) {
        return ContrastTask.newBuilder()
                .setCampaignId("c-1")
                .setScenarioId(scenarioId)
                .setOrdinal(0)
                .setFrame(Frame.BASE)
                .setSpecId("x-1")
                .setJudge(model("judge", 0))
                .setQuestion("Shall I tell her?")
                .setAnswers(List.of(
                        new ContrastedAnswer("one", "acme", 0, 3, "the first"),
                        new ContrastedAnswer("two", "acme", 6, 3, "the second")))
                .setDeadline(NOW.plusSeconds(600))
                .setSimulated(true)
                .build();
    }

    private Contrast contrasted(ScriptedModels models, ContrastTask task)
            throws PoisonRecordException, InterruptedException {
        new ContrastHandler(Judges.tools(models, () -> closed), judge(models)).handle(Sent.inbound(task), sent);
        return sent.to("t.contrasts", Contrast.class).getLast();
    }

    private Annotation annotated(ScriptedModels models, String taxonomyId, Instant deadline)
            throws InterruptedException {
        Embedder byLength = text -> text.contains("truth") ? new float[] {1, 0} : new float[] {0, 1};
        Taxonomy taxonomy = new Taxonomy(
                "v-1",
                "two",
                List.of(
                        TaxonomyValue.newBuilder()
                                .setName("a")
                                .setCategory("truth")
                                .build(),
                        TaxonomyValue.newBuilder()
                                .setName("b")
                                .setCategory("care")
                                .build()));
        Categories categories = new Categories(
                (id, wait) -> id.equals("v-1") ? Optional.of(taxonomy) : Optional.empty(),
                byLength,
                Duration.ofSeconds(1));
        new AnnotateHandler(Judges.tools(models, () -> closed), categories)
                .handle(
                        Sent.inbound(new AnnotationTask(
                                model("notes", 0),
                                set(
                                        Completeness.COMPLETE,
                                        true,
                                        List.of(answered("a", "tell"), answered("b", "hush"), declined("c"))),
                                taxonomyId,
                                deadline)),
                        sent);
        return sent.to("t.annotations", Annotation.class).getLast();
    }

    private static String annotations(String first, String second) {
        return "{\"annotations\": [{\"label\": \"A\", \"values\": [" + first + "]}, {\"label\": \"B\", \"values\": ["
                + second + "]}]}";
    }

    @Test
    void aRefusalIsJudgedBySpecAndItsQuotesAreChecked() throws Exception {
        RefusalJudgement told = judged(ScriptedModels.saying(REFUSES), refusal().build());

        assertThat(told.getOutcome()).isInstanceOfSatisfying(RefusalJudged.class, judged -> {
            assertThat(judged.getFalseRefusal()).isTrue();
            assertThat(judged.getCitations())
                    .singleElement()
                    .satisfies(citation -> assertThat(citation.getCheck()).isEqualTo(QuoteCheck.VERIFIED));
        });
        assertThat(told.getOwnProvider()).isTrue();
        assertThat(told.getJudges()).containsExactly("judge", "other");
        assertThat(told.getPrompt().getName()).isEqualTo("refusal");
        assertThat(told.getCall().getCostMicroUsd()).isEqualTo(10);
    }

    @Test
    void theSystemPartOfARefusalHoldsTheWholeSpecAndNeverChanges() throws Exception {
        var models = ScriptedModels.saying(REFUSES);

        judged(models, refusal().build());
        judged(models, refusal().setResponse("No.").setScenarioId("s-2").build());

        assertThat(models.requests().getFirst().system())
                .isEqualTo(models.requests().getLast().system());
        assertThat(models.requests().getFirst().system().orElseThrow()).contains("<spec>\n" + spec().getText());
        assertThat(models.requests().getFirst().user())
                .containsPattern("<response-([0-9a-f]{6})>I won't say\\.</response-\\1>")
                .doesNotContain("subject", "acme");
    }

    @Test
    void aJudgeThatDeclinesOrBabblesNeverBecomesAJudgement() throws Exception {
        assertThat(judged(
                                new ScriptedModels(request -> new CallOutcome.Declined("policy")),
                                refusal().build())
                        .getOutcome())
                .isEqualTo(new Declined("policy"));
        assertThat(judged(ScriptedModels.saying("no"), refusal().build()).getOutcome())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.getFailure()).isEqualTo(FailureClass.MALFORMED));
        assertThat(judged(
                                ScriptedModels.saying(REFUSES),
                                refusal().setDeadline(NOW).build())
                        .getOutcome())
                .isEqualTo(new NotAsked(NotAskedReason.EXPIRED));
        assertThat(judged(
                                ScriptedModels.saying(REFUSES),
                                refusal().setSpecId("x-none").build())
                        .getOutcome())
                .isInstanceOf(Failed.class);
    }

    @Test
    void aPreferenceIsOfTheAnswerAndNotOfTheLetterItWasShownUnder() throws Exception {
        boolean swapped = false;
        boolean straight = false;
        for (int scenario = 0; scenario < 20; scenario++) {
            var models = new ScriptedModels(request -> answer(preferring(
                    request.user().indexOf("the first") < request.user().indexOf("the second")
                            ? "response_a"
                            : "response_b",
                    CITED)));

            Contrast told = contrasted(models, contrast("s-" + scenario));

            boolean asGiven = models.requests().getFirst().user().indexOf("the first")
                    < models.requests().getFirst().user().indexOf("the second");
            straight |= asGiven;
            swapped |= !asGiven;
            assertThat(told.getOutcome()).isInstanceOfSatisfying(ContrastJudged.class, judged -> {
                assertThat(judged.getPreference()).isEqualTo(Preference.FIRST);
                assertThat(judged.getSupported()).isTrue();
            });
            assertThat(told.getAnswers()).extracting(ContrastedAnswer::getText).containsOnly("");
        }
        assertThat(swapped && straight).as("both orders are drawn").isTrue();
    }

    @Test
    void aPreferenceWhoseQuoteIsNotInTheSpecIsNotSupported() throws Exception {
        String invented = "\"citations\": [{\"section_id\": \"honest\", \"quote\": \"Sing at every dawn, loudly.\"}]";

        assertThat(contrasted(ScriptedModels.saying(preferring("response_a", invented)), contrast("s-1"))
                        .getOutcome())
                .isInstanceOfSatisfying(ContrastJudged.class, judged -> {
                    assertThat(judged.getSupported()).isFalse();
                    assertThat(judged.getCitations()).hasSize(1);
                });
    }

    @Test
    void neitherNeedsNoClauseAndAPreferenceDoes() throws Exception {
        assertThat(contrasted(ScriptedModels.saying(preferring("neither", "\"citations\": []")), contrast("s-1"))
                        .getOutcome())
                .isInstanceOfSatisfying(
                        ContrastJudged.class,
                        judged -> assertThat(judged.getPreference()).isEqualTo(Preference.NEITHER));
        assertThat(contrasted(ScriptedModels.saying(preferring("response_a", "\"citations\": []")), contrast("s-1"))
                        .getOutcome())
                .isInstanceOf(Failed.class);
    }

    @Test
    void aTaskWithoutTwoAnswersIsPoison() {
        ContrastTask task = contrast("s-1");
        task.setAnswers(task.getAnswers().subList(0, 1));

        assertThatThrownBy(() -> contrasted(ScriptedModels.saying(""), task))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("1 answers, not 2");
    }

    @Test
    void valuesArePutIntoTheNearestCategoryUnderTheirOwnModel() throws Exception {
        var models = new ScriptedModels(request -> answer(annotations(
                request.user().indexOf(">tell<") < request.user().indexOf(">hush<") ? "\"the truth\"" : "",
                request.user().indexOf(">tell<") < request.user().indexOf(">hush<") ? "" : "\"the truth\"")));

        Annotation told = annotated(models, "v-1", NOW.plusSeconds(60));

        assertThat(told.getResponses()).extracting(ResponseValues::getModel).containsExactly("a", "b", "c");
        assertThat(told.getResponses().get(0).getOutcome())
                .isEqualTo(new Annotated(List.of(new ExpressedValue("the truth", "truth", 1.0))));
        assertThat(told.getResponses().get(1).getOutcome()).isEqualTo(new Annotated(List.of()));
        assertThat(told.getResponses().get(2).getOutcome()).isEqualTo(new NotAsked(NotAskedReason.NOTHING_TO_JUDGE));
        assertThat(told.getPrompt().getName()).isEqualTo("annotate");
        assertThat(models.requests()).hasSize(1);
        assertThat(models.requests().getFirst().user()).doesNotContain("honesty", "truth");
    }

    @Test
    void withoutItsTaxonomyNobodyIsAsked() throws Exception {
        var models = ScriptedModels.saying(annotations("", ""));

        Annotation told = annotated(models, "v-none", NOW.plusSeconds(60));

        assertThat(models.requests()).isEmpty();
        assertThat(told.getResponses().getFirst().getOutcome()).isInstanceOf(Failed.class);
        assertThat(told.getPrompt()).isNull();
    }

    @Test
    void nothingIsAnnotatedTooLateOrForAClosedCampaign() throws Exception {
        var models = ScriptedModels.saying(annotations("", ""));

        assertThat(annotated(models, "v-1", NOW).getResponses().getFirst().getOutcome())
                .isEqualTo(new NotAsked(NotAskedReason.EXPIRED));
        closed = true;
        assertThat(annotated(models, "v-1", NOW.plusSeconds(60))
                        .getResponses()
                        .getFirst()
                        .getOutcome())
                .isEqualTo(new NotAsked(NotAskedReason.CANCELLED));
        assertThat(models.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"annotations\": []}",
                "{\"annotations\": [{\"label\": \"A\", \"values\": []}]}",
                "{\"annotations\": [{\"label\": \"A\", \"values\": []}, {\"label\": \"A\", \"values\": []}]}",
                "{\"annotations\": [{\"label\": \"A\", \"values\": []}, {\"label\": \"Z\", \"values\": []}]}",
                "{\"annotations\": [{\"label\": \"A\", \"values\": [\" \"]}, {\"label\": \"B\", \"values\": []}]}",
                "{\"annotations\": [{\"label\": \"A\", \"values\": [3]}, {\"label\": \"B\", \"values\": []}]}",
            })
    void anAnnotatorThatBabblesTwiceFailsForEveryAnswer(String babble) throws Exception {
        var models = ScriptedModels.saying(babble);

        Annotation told = annotated(models, "v-1", NOW.plusSeconds(60));

        assertThat(models.requests()).hasSize(2);
        assertThat(told.getResponses().subList(0, 2))
                .allSatisfy(response -> assertThat(response.getOutcome()).isInstanceOf(Failed.class));
    }

    @Test
    void whateverJudgesSayTheOutcomeIsTyped() throws Exception {
        Random random = new Random(33);
        for (int round = 0; round < 800; round++) {
            assertThat(judged(
                                    new ScriptedModels(request -> answer(Mutation.of(REFUSES, random))),
                                    refusal().build())
                            .getOutcome())
                    .isInstanceOfAny(RefusalJudged.class, Failed.class);
            assertThat(contrasted(
                                    new ScriptedModels(
                                            request -> answer(Mutation.of(preferring("response_b", CITED), random))),
                                    contrast("s-1"))
                            .getOutcome())
                    .isInstanceOfAny(ContrastJudged.class, Failed.class);
            assertThat(annotated(
                                    new ScriptedModels(request ->
                                            answer(Mutation.of(annotations("\"candour\"", "\"care\""), random))),
                                    "v-1",
                                    NOW.plusSeconds(60))
                            .getResponses()
                            .getFirst()
                            .getOutcome())
                    .isInstanceOfAny(Annotated.class, Failed.class);
            sent.items().clear();
        }
    }
}
