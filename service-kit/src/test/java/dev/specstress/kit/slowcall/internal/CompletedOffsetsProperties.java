package dev.specstress.kit.slowcall.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CompletedOffsetsProperties {

    @Property
    void rangesInAnyOrderMarkExactlyTheirOffsets(
            @ForAll @IntRange(max = 50) int start,
            @ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> froms,
            @ForAll @IntRange(min = 1, max = 12) int longest) {
        // Given a plain set of the same offsets
        BitSet model = new BitSet();
        model.set(0, start);
        CompletedOffsets done = new CompletedOffsets(start);
        // When ranges are added
        for (int from : froms) {
            int to = from + 1 + from % longest;
            done.add(from, to);
            model.set(from, to);
        }
        // Then both agree on every question
        assertThat(done.watermark()).isEqualTo(model.nextClearBit(0));
        assertThat(done.end()).isEqualTo(Math.max(start, model.length()));
        for (int offset = 0; offset < 230; offset++) {
            assertThat(done.contains(offset)).as("offset %s", offset).isEqualTo(model.get(offset));
        }
        int missing = 220 - model.get(0, 220).cardinality();
        assertThat(done.missingBefore(220)).isEqualTo(missing);
    }

    @Property
    void rangesAreInOrderAndNeverTouch(@ForAll @Size(max = 80) List<@IntRange(max = 200) Integer> offsets) {
        CompletedOffsets done = new CompletedOffsets(0);

        offsets.forEach(offset -> done.add(offset, offset + 1));

        long at = done.watermark();
        for (OffsetRange range : done.ranges()) {
            assertThat(range.from()).isGreaterThan(at);
            at = range.to();
        }
        assertThat(done.holes()).isEqualTo(done.ranges().size());
    }

    @Property
    void anEmptyOrReversedRangeChangesNothing(
            @ForAll @IntRange(max = 100) int from, @ForAll @IntRange(max = 50) int back) {
        CompletedOffsets done = new CompletedOffsets(10);

        done.add(from, from - back);

        assertThat(done.watermark()).isEqualTo(10);
        assertThat(done.ranges()).isEmpty();
    }
}
