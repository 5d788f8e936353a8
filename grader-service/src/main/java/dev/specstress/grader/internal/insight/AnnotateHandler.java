package dev.specstress.grader.internal.insight;

import dev.specstress.embeddings.NearestLabel;
import dev.specstress.grader.internal.judge.JudgeTools;
import dev.specstress.grader.internal.match.BlindSet;
import dev.specstress.grader.internal.match.LabelledAnswer;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.kit.slowcall.Inbound;
import dev.specstress.kit.slowcall.Outbox;
import dev.specstress.kit.slowcall.RecordHandler;
import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.SecondChance;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.Annotated;
import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.AnnotationTask;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseValues;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.topics.TopicName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Has the values named that the first answers to one question express, free form, and puts each into the category of the
 * taxonomy that lies nearest. One call holds all answers, under letters and in shuffled order.
 */
public final class AnnotateHandler implements RecordHandler<AnnotationTask> {
    private final JudgeTools tools;
    private final Categories categories;
    private final SecondChance annotator;
    private final AnnotatePrompt prompt = new AnnotatePrompt();

    /** Makes the handler. */
    public AnnotateHandler(JudgeTools tools, Categories categories) {
        this.tools = tools;
        this.categories = categories;
        this.annotator = new SecondChance(tools.client());
    }

    @Override
    public void handle(Inbound<AnnotationTask> inbound, Outbox outbox) throws InterruptedException {
        AnnotationTask task = inbound.value();
        Scenario scenario = task.getResponseSet().getScenario();
        // The campaign's id is a hash over its seed among the rest, so the seed is in this without being looked up.
        long seed = Seeds.sampling(0, "annotate", scenario.getCampaignId(), scenario.getScenarioId());
        List<Response> first = task.getResponseSet().getResponses().stream()
                .filter(response -> response.getRepeat() == 0)
                .toList();
        BlindSet blind = BlindSet.of(first, seed, scenario.getScenarioId(), 0);
        Optional<NearestLabel> labels = categories.of(task.getTaxonomyId());
        Told<Map<String, List<String>>> told = labels.isPresent()
                ? ask(task, blind.answers(), seed)
                : tools.nothing(missing(task.getTaxonomyId()), task.getAnnotator());
        outbox.send(
                tools.topics().of(TopicName.ANNOTATIONS),
                scenario.getScenarioId(),
                annotation(task, responses(first, blind, told, labels), told));
    }

    private Told<Map<String, List<String>>> ask(AnnotationTask task, List<LabelledAnswer> answers, long seed)
            throws InterruptedException {
        Scenario scenario = task.getResponseSet().getScenario();
        if (tools.closed().contains(scenario.getCampaignId())) {
            return tools.unasked(NotAskedReason.CANCELLED, task.getAnnotator());
        }
        if (!tools.clock().instant().isBefore(task.getDeadline())) {
            return tools.unasked(NotAskedReason.EXPIRED, task.getAnnotator());
        }
        if (answers.isEmpty()) {
            return tools.unasked(NotAskedReason.NOTHING_TO_JUDGE, task.getAnnotator());
        }
        Prompt rendered = prompt.render(scenario.getQuestion().getText(), answers, seed);
        List<String> asked = answers.stream().map(LabelledAnswer::label).toList();
        ModelRequest request = new ModelRequest(
                        task.getAnnotator(),
                        Optional.of(rendered.system()),
                        rendered.user(),
                        Optional.of(InsightShapes.ANNOTATIONS),
                        OptionalLong.of(seed),
                        task.getDeadline())
                .within(tools.callAllowance())
                .ofCampaign(scenario.getCampaignId());
        return annotator.ask(request, json -> AnnotationsReply.read(json, asked));
    }

    private CallOutcome missing(String taxonomyId) {
        return new CallOutcome.Failed(
                FailureClass.BAD_REQUEST,
                "taxonomy " + taxonomyId + " is not on topic " + tools.topics().of(TopicName.TAXONOMIES) + "; waited "
                        + categories.referenceWait());
    }

    private static List<ResponseValues> responses(
            List<Response> first, BlindSet blind, Told<Map<String, List<String>>> told, Optional<NearestLabel> labels) {
        Map<Response, String> shown = new HashMap<>();
        blind.answers().forEach(answer -> shown.put(answer.source(), answer.label()));
        List<ResponseValues> responses = new ArrayList<>();
        for (Response response : first) {
            String label = shown.get(response);
            Object outcome = label == null
                    ? new NotAsked(NotAskedReason.NOTHING_TO_JUDGE)
                    : switch (told) {
                        case Told.Value(Map<String, List<String>> values, CallAccount _) ->
                            new Annotated(values.get(label).stream()
                                    .map(words -> Categories.placed(words, labels.orElseThrow()))
                                    .toList());
                        case Told.Nothing(CallOutcome none, CallAccount _) -> AvroOutcomes.of(none);
                    };
            boolean wasShown = label != null && told.account().getAttempts() > 0;
            responses.add(
                    new ResponseValues(response.getModel(), response.getProvider(), wasShown ? label : "", outcome));
        }
        return responses;
    }

    private Annotation annotation(
            AnnotationTask task, List<ResponseValues> responses, Told<Map<String, List<String>>> told) {
        Scenario scenario = task.getResponseSet().getScenario();
        return Annotation.newBuilder()
                .setCampaignId(scenario.getCampaignId())
                .setScenarioId(scenario.getScenarioId())
                .setOrdinal(scenario.getOrdinal())
                .setFrame(scenario.getQuestion().getFrame())
                .setAnnotator(task.getAnnotator().getName())
                .setAnnotatorProvider(task.getAnnotator().getProvider())
                .setResponses(responses)
                .setPrompt(told.account().getAttempts() > 0 ? prompt.version() : null)
                .setCall(told.account())
                .build();
    }
}
