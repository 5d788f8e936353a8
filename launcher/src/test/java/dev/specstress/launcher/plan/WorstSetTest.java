package dev.specstress.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorstSetTest {
    @TempDir
    Path folder;

    @Test
    void every_answer_of_every_repeat_counts_with_its_models_maximum_or_what_a_set_has_room_for() throws Exception {
        var campaign = PlannedCampaign.in(folder).campaign();
        campaign.getSubjects().getFirst().getModel().setMaxOutputTokens(20_000);

        var worst = WorstSet.of(campaign);

        assertThat(worst.answerBytes()).isEqualTo(32 * 1024);
        // Three repeats of 32 KiB and of 50 * 4 bytes, 6 responses of 1 KiB beside them, 256 KiB for the question.
        assertThat(worst.bytes()).isEqualTo(3 * (32_768 + 200) + 6 * 1_024 + 262_144);
        assertThat(worst.cut()).containsExactly("large");
    }

    @Test
    void however_many_are_asked_the_largest_set_fits_into_a_record() throws Exception {
        var campaign = PlannedCampaign.in(folder).campaign();

        assertThat(WorstSet.of(asked(campaign, 300)).bytes()).isLessThan(WorstSet.LIMIT);
        assertThat(WorstSet.of(asked(campaign, 300)).answerBytes()).isEqualTo((4 << 20) / 900);
    }

    private static Campaign asked(Campaign campaign, int subjects) {
        List<Subject> many = new ArrayList<>();
        for (var i = 0; i < subjects; i++) {
            many.add(campaign.getSubjects().getFirst());
        }
        return Campaign.newBuilder(campaign).setSubjects(many).build();
    }
}
