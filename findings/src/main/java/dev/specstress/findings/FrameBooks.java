package dev.specstress.findings;

import dev.specstress.schemas.Frame;
import java.util.EnumMap;
import java.util.Map;

/** A book for each frame of a campaign. */
final class FrameBooks {
    private final Map<Frame, FrameBook> books = new EnumMap<>(Frame.class);

    FrameBook of(Frame frame) {
        return books.computeIfAbsent(frame, _ -> new FrameBook());
    }

    /** Whether every imported question is admitted or has an ended generation. */
    boolean importsAccounted(CampaignFacts campaign) {
        return campaign.importedQuestions() == 0 || of(Frame.IMPORTED).accounted() >= campaign.importedQuestions();
    }

    /** By frame, those that were asked for or heard of. */
    Map<Frame, FrameFigures> figures(long triples, long importedQuestions) {
        if (triples > 0) {
            of(Frame.BASE);
        }
        if (importedQuestions > 0) {
            of(Frame.IMPORTED);
        }
        var figures = new EnumMap<Frame, FrameFigures>(Frame.class);
        books.forEach((frame, book) -> figures.put(
                frame,
                book.figures(
                        switch (frame) {
                            case BASE -> triples;
                            case IMPORTED -> importedQuestions;
                            case STEERED, SPEC_SEEDED -> 0;
                        })));
        return figures;
    }
}
