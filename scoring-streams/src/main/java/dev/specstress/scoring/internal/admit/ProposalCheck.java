package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Rubric;
import dev.specstress.scoring.internal.stage.SetRoom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a proposal must have before it can be asked; nothing here depends on the campaign. */
final class ProposalCheck {

    private static final int ANCHORS = 7;

    private ProposalCheck() {}

    /** What is wrong with it, in one line that names the field; nothing if it can be asked. */
    static Optional<String> problem(ProposedScenario proposal) {
        if (proposal.getQuestion().getText().isBlank()) {
            return Optional.of("question.text is empty");
        }
        Rubric rubric = proposal.getQuestion().getRubric();
        if (rubric == null) {
            return Optional.of("question.rubric is missing");
        }
        return anchors("value1Anchors", rubric.getValue1Anchors())
                .or(() -> anchors("value2Anchors", rubric.getValue2Anchors()))
                .or(() -> length(proposal.getQuestion()));
    }

    private static Optional<String> length(Question question) {
        long bytes = Stream.of(
                        List.of(question.getText()),
                        question.getRubric().getValue1Anchors(),
                        question.getRubric().getValue2Anchors())
                .flatMap(List::stream)
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return bytes <= SetRoom.QUESTION_BYTES
                ? Optional.empty()
                : Optional.of(
                        "question.text and anchors have " + bytes + " bytes, more than " + SetRoom.QUESTION_BYTES);
    }

    private static Optional<String> anchors(String field, List<String> anchors) {
        return anchors.size() == ANCHORS
                ? Optional.empty()
                : Optional.of("question.rubric." + field + " has " + anchors.size() + " anchors, not " + ANCHORS);
    }
}
