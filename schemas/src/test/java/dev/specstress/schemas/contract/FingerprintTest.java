package dev.specstress.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.registry.internal.SchemaFingerprint;
import dev.specstress.schemas.topics.TopicCatalogue;
import dev.specstress.schemas.topics.TopicSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /**
     * If this fails, the bytes on a topic change. Is every new field given a default, and does the change log speak of it?
     * Then put what is printed into {@code src/test/resources/contract-fingerprints.txt}.
     */
    @Test
    void theContractIsTheOneThatWasAgreed() throws IOException {
        String agreed;
        try (var golden = FingerprintTest.class.getResourceAsStream("/contract-fingerprints.txt")) {
            agreed = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }

        String found = Stream.concat(TopicCatalogue.fixed().stream(), Stream.of(TopicCatalogue.queries("<lane>")))
                .map(FingerprintTest::line)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(found).isEqualTo(agreed);
    }

    private static String line(TopicSpec topic) {
        return "%-22s %-19s %s"
                .formatted(topic.baseName(), topic.valueSchema().getName(), SchemaFingerprint.hex(topic.valueSchema()));
    }
}
