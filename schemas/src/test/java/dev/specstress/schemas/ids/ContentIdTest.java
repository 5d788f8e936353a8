package dev.specstress.schemas.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentIdTest {

    /** If this fails, every campaign already on a topic has lost its ids. */
    @Test
    void idsNeverChange() {
        assertThat(ContentId.of(ContentId.CAMPAIGN, "Ehrlichkeit", "Güte"))
                .isEqualTo("c-19b76d5452d6ce72360c08e35262090b");
        assertThat(ContentId.of(ContentId.SCENARIO, "")).isEqualTo("s-df3f619804a92fdb4057192dc43dd748");
    }

    @Test
    void movingALetterFromOnePartToTheNextGivesAnotherId() {
        assertThat(ContentId.of("s-", "ab", "c")).isNotEqualTo(ContentId.of("s-", "a", "bc"));
        assertThat(ContentId.of("s-", "ab")).isNotEqualTo(ContentId.of("s-", "ab", ""));
    }

    @Property(tries = 500)
    void differentPartsGiveDifferentIds(@ForAll @NotEmpty List<String> some, @ForAll @NotEmpty List<String> others) {
        Assume.that(!some.equals(others) && wellFormed(some) && wellFormed(others));

        assertThat(idOf(some)).isNotEqualTo(idOf(others));
    }

    @Property(tries = 100)
    void anIdIsItsPrefixAndThirtyTwoHexDigits(@ForAll @NotEmpty List<String> parts) {
        assertThat(idOf(parts)).matches("t-[0-9a-f]{32}").isEqualTo(idOf(parts));
    }

    @Test
    void theKindIsPartOfTheId() {
        assertThat(ContentId.of(ContentId.SPEC, "a"))
                .startsWith("x-")
                .isNotEqualTo(ContentId.of(ContentId.TAXONOMY, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "C-", "cc-", "-c", "1-"})
    void aPrefixOfAnotherFormIsRefused(String prefix) {
        assertThatThrownBy(() -> ContentId.of(prefix, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + prefix + "\"");
    }

    @Test
    void anIdOfNothingIsRefused() {
        assertThatThrownBy(() -> ContentId.of("c-")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String idOf(List<String> parts) {
        return ContentId.of("t-", parts.toArray(String[]::new));
    }

    /** Lone surrogates have no UTF-8 form of their own. */
    private static boolean wellFormed(List<String> parts) {
        return parts.stream().flatMapToInt(String::codePoints).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
