package dev.specstress.grader.internal.quotes;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a quote claims stands in the spec: its normal form, cut where the grader left something out with an ellipsis. */
final class QuotedFragments {
    private static final Pattern ELLIPSIS = Pattern.compile("\\s*[\\[(]?\\.{3,}[\\])]?\\s*");
    /** Quotation marks around the quote, and the mark a sentence was cut off with. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\"']+|[\\s\"'.,;:]+$");

    private QuotedFragments() {}

    /** The fragments in order, none empty; no fragment at all if the quote has no words. */
    static List<String> of(String quote) {
        return Arrays.stream(ELLIPSIS.split(NormalText.of(quote)))
                .map(QuotedFragments::withoutEdges)
                .filter(fragment -> !Words.of(fragment).isEmpty())
                .toList();
    }

    private static String withoutEdges(String fragment) {
        return EDGES.matcher(fragment).replaceAll("");
    }
}
