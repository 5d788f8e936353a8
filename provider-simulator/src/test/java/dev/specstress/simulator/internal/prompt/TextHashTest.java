package dev.specstress.simulator.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextHashTest {
    @Test
    void everyCharacterAndItsPlaceCount() {
        String text = "0123456789";
        Set<Long> hashes = new HashSet<>(Set.of(TextHash.of(text), TextHash.of("")));

        for (int i = 0; i < text.length(); i++) {
            hashes.add(TextHash.of(text.substring(0, i) + "x" + text.substring(i + 1)));
            hashes.add(TextHash.of(text.substring(0, i) + text.substring(i + 1)));
            hashes.add(TextHash.of(text.substring(0, i) + "\u201c" + text.substring(i)));
        }

        assertThat(hashes).hasSize(2 + 3 * text.length());
    }

    @Test
    void manyLikeTextsHaveManyHashes() {
        Set<Long> hashes = new HashSet<>();

        for (int i = 0; i < 100_000; i++) {
            hashes.add(TextHash.of("question " + i));
        }

        assertThat(hashes).hasSize(100_000);
    }

    @Test
    void aFingerprintIsOfTextAndSeed() {
        assertThat(prompt("a", 0).fingerprint()).isEqualTo(prompt("a", 0).fingerprint());
        assertThat(prompt("a", 0).fingerprint()).isNotEqualTo(prompt("a", 1).fingerprint());
        assertThat(prompt("a", 0).fingerprint()).isNotEqualTo(prompt("b", 0).fingerprint());
    }

    @Test
    void aFingerprintTellsApartHowATextIsSplit() {
        Message system = new Message(Message.Role.SYSTEM, "ab");
        Prompt one = new Prompt(List.of(system, new Message(Message.Role.USER, "c")), MissingNode.getInstance(), 0);
        Prompt other = new Prompt(List.of(system, new Message(Message.Role.USER, "d")), MissingNode.getInstance(), 0);

        assertThat(one.openingHash()).isEqualTo(other.openingHash()).isEqualTo(TextHash.of("ab"));
        assertThat(one.fingerprint())
                .isNotEqualTo(other.fingerprint())
                .isNotEqualTo(prompt("abc", 0).fingerprint());
    }

    private static Prompt prompt(String text, long seed) {
        return new Prompt(List.of(new Message(Message.Role.USER, text)), MissingNode.getInstance(), seed);
    }
}
