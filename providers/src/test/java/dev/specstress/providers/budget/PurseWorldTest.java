package dev.specstress.providers.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several processes with one cap, in simulated time: calls of random price and length, totals that are up to one and a half
 * seconds old. Together they pass the cap by no more than what was under way and what was spent in two seconds.
 */
final class PurseWorldTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();
    private static final long CAP = 100_000;
    private static final int OLDEST_TOTAL_MILLIS = 1_500;

    private record Call(int process, long guess, long cost, long endsAt) {}

    /** What is spent in all, by when. */
    private record Point(long at, long total) {}

    private final List<Point> spent = new ArrayList<>(List.of(new Point(0, 0)));
    private long refusedWithMoneyLeft;
    private long underWayAtCap = -1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void togetherTheyPassTheCapByNoMoreThanIsPromised(long seed) {
        Random random = new Random(seed);
        int processes = 1 + random.nextInt(6);
        run(random, processes, 10 + random.nextInt(40), 100 + random.nextInt(800), 200);

        long end = spent.getLast().total();
        long reached = spent.stream()
                .filter(point -> point.total() >= CAP)
                .findFirst()
                .orElseThrow()
                .at();
        long twoSeconds = total(reached + 2_000 * MILLI) - total(reached);
        assertThat(end).as("seed %d: all is used", seed).isGreaterThanOrEqualTo(CAP);
        assertThat(end - CAP)
                .as("seed %d, %d processes: passed by", seed, processes)
                .isLessThanOrEqualTo(underWayAtCap + twoSeconds);
        assertThat(refusedWithMoneyLeft)
                .as("seed %d: refused before the cap", seed)
                .isZero();
    }

    @Test
    void aProcessAloneWhosePricesAreGuessedRightPassesTheCapByOneCallAtMost() {
        run(new Random(7), 1, 50, 300, 0);

        assertThat(spent.getLast().total()).isBetween(CAP, CAP + 300);
    }

    /** @param spread by how much a price may differ from its guess, percent */
    private void run(Random random, int processes, int callsAtOnce, int price, int spread) {
        List<Purse> purses = new ArrayList<>();
        int[] underWay = new int[processes];
        boolean[] refused = new boolean[processes];
        for (int i = 0; i < processes; i++) {
            purses.add(new Purse(CAP, 0));
        }
        PriorityQueue<Call> calls = new PriorityQueue<>(Comparator.comparingLong(Call::endsAt));
        for (long now = MILLI; !(all(refused) && calls.isEmpty()); now += 10 * MILLI) {
            while (!calls.isEmpty() && calls.peek().endsAt() <= now) {
                Call ended = calls.remove();
                spent.add(new Point(now, spent.getLast().total() + ended.cost()));
                underWay[ended.process()]--;
                purses.get(ended.process()).heard(newestTotal(now), now);
                purses.get(ended.process()).ended(ended.guess(), ended.cost(), now);
                if (underWayAtCap < 0 && spent.getLast().total() >= CAP) {
                    underWayAtCap =
                            ended.cost() + calls.stream().mapToLong(Call::cost).sum();
                }
            }
            for (int i = 0; i < processes; i++) {
                purses.get(i).heard(newestTotal(now), now);
                while (!refused[i] && underWay[i] < callsAtOnce && purses.get(i).affords(price)) {
                    long cost = price + price * (long) (spread == 0 ? 0 : random.nextInt(spread) - spread / 2) / 100;
                    purses.get(i).begun(price);
                    underWay[i]++;
                    calls.add(new Call(i, price, cost, now + (1 + random.nextInt(3_000)) * MILLI));
                }
                if (!refused[i] && purses.get(i).isSpent()) {
                    refused[i] = true;
                    refusedWithMoneyLeft += spent.getLast().total() < CAP ? 1 : 0;
                }
            }
        }
    }

    /** Written every second, of what was spent half a second before. */
    private long newestTotal(long now) {
        long every = (OLDEST_TOTAL_MILLIS - 500) * MILLI;
        long written = now / every * every;
        return total(written - 500 * MILLI);
    }

    private long total(long at) {
        int i = spent.size() - 1;
        while (i > 0 && spent.get(i).at() > at) {
            i--;
        }
        return spent.get(i).total();
    }

    private static boolean all(boolean... flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }
}
