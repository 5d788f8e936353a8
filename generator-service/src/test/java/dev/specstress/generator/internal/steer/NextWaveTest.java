package dev.specstress.generator.internal.steer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.SteeredPart;
import dev.specstress.schemas.StratumTarget;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NextWaveTest {

    private static StratumTarget target(String stratum, int hazardous, int most) {
        return new StratumTarget(stratum, "words", hazardous, most, List.of());
    }

    private static SteeredPart part(String stratum, int before, int tasks) {
        return new SteeredPart(stratum, before, tasks, 0, 0, 0);
    }

    private static NextWave next(StratumTarget target, int done, int hazardous) {
        return NextWave.after(
                List.of(target),
                List.of(part(target.getStratum(), 0, done)),
                Map.of(target.getStratum(), hazardous),
                100,
                1_000_000);
    }

    @Test
    void asManyTasksFollowAsTheRestWouldTakeAtTheYieldSoFar() {
        SteeredPart part = next(target("bio", 60, 1_000), 20, 40).parts().getFirst();

        // 40 of 20 tasks is two a task.
        assertThat(part.getTasks()).isEqualTo(10);
        assertThat(part.getFirstTask()).isEqualTo(20);
        assertThat(part.getFirstOrdinal()).isEqualTo(100);
        assertThat(part.getHazardous()).isEqualTo(40);
        assertThat(part.getWanted()).isEqualTo(60);
    }

    @Test
    void aTargetThatIsReachedGetsNothingMore() {
        NextWave next = next(target("bio", 40, 1_000), 20, 41);

        assertThat(next.tasks()).isZero();
        assertThat(next.told()).isEqualTo("bio: 41 of 40 truly hazardous after 20 tasks");
    }

    @Test
    void aWaveAtMostDoublesWhatWasPlannedAndNeverPassesTheMost() {
        assertThat(next(target("bio", 500, 1_000), 20, 1).tasks()).isEqualTo(20);
        assertThat(next(target("bio", 500, 30), 20, 1).tasks()).isEqualTo(10);
        assertThat(next(target("bio", 500, 20), 20, 1).tasks()).isZero();
        assertThat(next(target("bio", 500, 1_000), 1, 0).tasks()).isEqualTo(5);
    }

    @Test
    void ordinalsFollowOneAnotherOverTheTargets() {
        List<SteeredPart> parts = NextWave.after(
                        List.of(target("bio", 50, 99), target("chem", 50, 99)),
                        List.of(part("bio", 0, 10), part("chem", 0, 10)),
                        Map.of("bio", 10),
                        200,
                        1_000)
                .parts();

        assertThat(parts.get(0).getFirstOrdinal()).isEqualTo(200);
        assertThat(parts.get(1).getFirstOrdinal()).isEqualTo(200 + parts.get(0).getTasks());
    }

    @Test
    void everyTargetComesToAnEndWhateverTheYield() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            StratumTarget target = target("bio", 1 + random.nextInt(500), 1 + random.nextInt(500));
            double yield = random.nextDouble() * 3;
            int done = 1;
            int waves = 0;
            int tasks = 1;
            while (tasks > 0) {
                tasks = next(target, done, (int) (done * yield)).tasks();
                done += tasks;
                waves++;
            }
            assertThat(waves).as("seed 8, round %d", round).isLessThan(120);
            assertThat(done >= target.getMostTasks() || (int) (done * yield) >= target.getHazardous())
                    .isTrue();
        }
    }
}
