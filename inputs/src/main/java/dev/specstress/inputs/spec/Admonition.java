package dev.specstress.inputs.spec;

import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A titled aside: {@code !!! kind "Title"} and an indented body, as MkDocs and the OpenAI Model Spec write it. */
final class Admonition extends CustomBlock {
    private final String kind;
    private final String title;
    private String body = "";

    Admonition(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    boolean isExample() {
        return kind.equalsIgnoreCase("example") || ExampleTitle.matches(title);
    }

    /** Its title, unless that only says what kind of aside it is. */
    Optional<String> ownTitle() {
        return title.isBlank() || AsideTitle.matches(title) || title.equalsIgnoreCase(kind)
                ? Optional.empty()
                : Optional.of(title);
    }

    /** Markdown, without the indentation. */
    String body() {
        return body;
    }

    void setBody(String body) {
        this.body = body;
    }
}
