package dev.specstress.scoring.internal.assemble;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Response;
import java.nio.charset.StandardCharsets;

/**
 * Keeps a response set within what one record may hold: an answer over the limit loses its end, at a code point boundary,
 * and says so.
 *
 * @param maxBytes of UTF-8 kept per answer, 4 or more
 */
public record AnswerCut(int maxBytes) {

    public AnswerCut {
        if (maxBytes < 4) {
            throw new IllegalArgumentException(
                    "an answer's limit of " + maxBytes + " bytes cannot hold one code point");
        }
    }

    /** The response itself where it fits, else one with the answer cut. */
    Response apply(Response response) {
        if (!(response.getOutcome() instanceof Answered answered) || fits(answered.getText())) {
            return response;
        }
        Answered cut =
                new Answered(keep(answered.getText()), answered.getTruncated(), true, answered.getFinishReason());
        return Response.newBuilder(response).setOutcome(cut).build();
    }

    private boolean fits(String text) {
        // A char is at most 3 bytes, so most answers need no encoding to know that they fit.
        return text.length() <= maxBytes / 3 || text.getBytes(StandardCharsets.UTF_8).length <= maxBytes;
    }

    private String keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = maxBytes;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
