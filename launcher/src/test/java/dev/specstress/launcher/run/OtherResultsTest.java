package dev.specstress.launcher.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherResultsTest {
    @TempDir
    Path folder;

    @Test
    void an_empty_or_missing_directory_and_one_without_results_may_be_used() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatCode(() -> OtherResults.refuse(folder, "c-1")).doesNotThrowAnyException();
        assertThatCode(() -> OtherResults.refuse(folder.resolve("new"), "c-1")).doesNotThrowAnyException();
    }

    @Test
    void the_same_campaign_may_write_its_results_again() throws IOException {
        Files.writeString(folder.resolve("summary.json"), "{\"campaign\":{\"id\":\"c-1\"}}");

        assertThatCode(() -> OtherResults.refuse(folder, "c-1")).doesNotThrowAnyException();
    }

    @Test
    void a_killed_run_of_the_same_campaign_may_be_gone_on_with() throws IOException {
        Files.writeString(folder.resolve("scenarios.jsonl"), "{\"campaignId\":\"c-1\"}\n{\"camp");

        assertThatCode(() -> OtherResults.refuse(folder, "c-1")).doesNotThrowAnyException();
    }

    @Test
    void results_of_another_campaign_are_named_and_left_alone() throws IOException {
        var summary = Files.writeString(folder.resolve("summary.json"), "{\"campaign\":{\"id\":\"c-2\"}}");

        assertThatThrownBy(() -> OtherResults.refuse(folder, "c-1"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("the results of campaign c-2");
        assertThatCode(() -> Files.readString(summary)).doesNotThrowAnyException();
    }

    @Test
    void lines_that_nobody_can_tell_whose_they_are_are_left_alone() throws IOException {
        Files.writeString(folder.resolve("verdicts.jsonl"), "precious");

        assertThatThrownBy(() -> OtherResults.refuse(folder, "c-1"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("cannot be told");
    }
}
