package dev.specstress.grader.internal.grade;

import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.schemas.Spec;
import java.util.List;
import java.util.Map;

/**
 * A spec as graders see it. Its tags have a nonce of the spec's text alone: the system part must be the same for every answer
 * judged by it, and no text in it can close them.
 *
 * @param text in its tags
 * @param sections ids and titles to cite by
 */
record ShownSpec(String text, String code, List<Map<String, String>> sections) {

    static ShownSpec of(Spec spec) {
        String text = spec.getText().strip();
        Nonce nonce = Nonce.of(0, List.of(text));
        return new ShownSpec(
                UntrustedText.wrap("spec", nonce, "\n" + text + "\n"),
                nonce.value(),
                spec.getSections().stream()
                        .map(section -> Map.of("id", section.getSectionId(), "title", section.getTitle()))
                        .toList());
    }
}
