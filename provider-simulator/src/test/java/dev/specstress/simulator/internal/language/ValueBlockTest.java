package dev.specstress.simulator.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueBlockTest {
    @Test
    void allThreeLinesAreRead() {
        ValueBlock value =
                ValueBlock.read("Name: Thrift\nCategory: Efficiency and resources\nMeaning: Wasting nothing.");

        assertThat(value).isEqualTo(new ValueBlock("thrift", "efficiency and resources", "wasting nothing."));
    }

    @Test
    void categoryAndMeaningMayBeAbsent() {
        assertThat(ValueBlock.read("\n  Name: Thrift \n")).isEqualTo(new ValueBlock("thrift", "", ""));
    }

    @Test
    void aMeaningMayRunOverLines() {
        assertThat(ValueBlock.read("name: Thrift\nmeaning: wasting nothing\n  and no one")
                        .meaning())
                .isEqualTo("wasting nothing and no one");
    }

    @Test
    void aBlockWithoutLinesIsAName() {
        assertThat(ValueBlock.read("Thrift")).isEqualTo(new ValueBlock("thrift", "", ""));
    }
}
