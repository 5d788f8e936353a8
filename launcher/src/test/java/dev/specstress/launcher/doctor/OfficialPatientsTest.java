package dev.specstress.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficialPatientsTest {
    private static final String KEY = "sk-planted";

    @Test
    void keys_are_found_in_their_conventional_variables_the_first_that_is_set() {
        var patients = OfficialPatients.in(Map.of(
                "ANTHROPIC_API_KEY", " ", "GOOGLE_API_KEY", KEY, "OPENAI_API_KEY", KEY + "\n", "GEMINI_API_KEY", "g"));

        assertThat(patients).extracting(Patient::provider).containsExactly("anthropic", "google", "openai", "xai");
        assertThat(patients.get(0).words()).endsWith("no key: set ANTHROPIC_API_KEY");
        assertThat(patients.get(1).words()).endsWith("key in GEMINI_API_KEY");
        assertThat(patients.get(2).secret())
                .hasValueSatisfying(secret -> assertThat(secret.value()).isEqualTo(KEY));
        assertThat(patients.get(3).secret()).isEmpty();
        assertThat(patients.toString()).doesNotContain(KEY);
    }
}
