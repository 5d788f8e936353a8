package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However many records are begun, whatever lies between them and in whichever order they complete, the note fits into 4,096
 * characters after every single completion; and a new member goes on from it.
 */
class FullNotesTest {
    private static final int RECORDS = 3_000;

    private enum Order {
        /** Every other one first: as many holes as can be. */
        ALTERNATING {
            @Override
            void arrange(List<Long> offsets, Random random) {
                List<Long> given = List.copyOf(offsets);
                offsets.sort(Comparator.comparingInt((Long offset) -> given.indexOf(offset) % 2 == 0 ? 1 : 0));
            }
        },
        LAST_FIRST {
            @Override
            void arrange(List<Long> offsets, Random random) {
                Collections.reverse(offsets);
            }
        },
        ANY {
            @Override
            void arrange(List<Long> offsets, Random random) {
                Collections.shuffle(offsets, random);
            }
        };

        abstract void arrange(List<Long> offsets, Random random);
    }

    @ParameterizedTest(name = "{0}, gaps up to {1}, seed {2}")
    @CsvSource({
        "ALTERNATING, 1, 1",
        "ALTERNATING, 300, 2",
        "LAST_FIRST, 1, 3",
        "LAST_FIRST, 70000, 4",
        "ANY, 1, 5",
        "ANY, 5, 6",
        "ANY, 200, 7",
        "ANY, 20000, 8",
        "ANY, 5000000, 9"
    })
    void theNoteFitsAfterEveryCompletion(Order order, int gaps, long seed) {
        Random random = new Random(seed);
        var tracker = new OffsetTracker(0, CommitNote.startingAt(Instant.parse("2026-03-01T10:15:30Z")));
        long offset = 0;
        int handled = 0;
        while (handled < RECORDS) {
            // As many as there is room for, and at least one: else it would stand still for ever
            List<Long> begun = new ArrayList<>();
            long next = offset + random.nextInt(gaps);
            while (begun.size() < RECORDS && tracker.hasRoomFor(next)) {
                tracker.begin(next);
                begun.add(next);
                offset = next + 1;
                next = offset + random.nextInt(gaps);
            }
            assertThat(begun).isNotEmpty();

            order.arrange(begun, random);
            for (Long one : begun) {
                tracker.complete(one);
                String note = CommitNoteCodec.encode(tracker.watermark(), tracker.note());
                assertThat(note.length()).isLessThanOrEqualTo(CommitNoteCodec.MAX_CHARACTERS);
            }
            handled += begun.size();
            assertThat(tracker.watermark()).isEqualTo(offset);
        }
    }
}
