package dev.specstress.providers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Words from outside, made fit to store and show. */
final class ReasonsTest {

    @Test
    void controlCharactersLineBreaksAndBidirectionalOverridesBecomeOneSpace() {
        assertThat(Reasons.tidy("  bad\u001b[31m\r\n\tkey\u202e!  ")).isEqualTo("bad [31m key !");
    }

    @Test
    void aReasonIsCutAtFiveHundredCharactersAndNeverThroughOne() {
        String smiles = "x" + "\uD83D\uDE00".repeat(400);

        assertThat(Reasons.tidy("a".repeat(2_000_000))).hasSize(500);
        assertThat(Reasons.tidy(smiles)).hasSize(499).endsWith("\uD83D\uDE00");
    }

    @Property
    void whateverComesInWhatGoesOutIsShortOneLineAndTidyAlready(@ForAll String raw) {
        String tidy = Reasons.tidy(raw);

        assertThat(tidy.length()).isLessThanOrEqualTo(Reasons.LONGEST);
        assertThat(tidy.chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(Reasons.tidy(tidy)).isEqualTo(tidy);
    }
}
