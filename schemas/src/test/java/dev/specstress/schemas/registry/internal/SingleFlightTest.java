package dev.specstress.schemas.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SingleFlightTest {
    private final SingleFlight<String, Integer> flights = new SingleFlight<>();
    private final AtomicInteger searches = new AtomicInteger();

    @Test
    void whatWasFoundIsRemembered() {
        flights.get("a", searches::incrementAndGet);

        assertThat(flights.get("a", searches::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThatThrownBy(() -> flights.get("a", this::fail)).hasMessage("down");

        assertThat(flights.get("a", () -> 5)).isEqualTo(5);
    }

    @Test
    void thoseWhoWaitShareOneSearchAndItsFailure() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch searching = new CountDownLatch(1);
        Supplier<Integer> blocked = () -> {
            searches.incrementAndGet();
            searching.countDown();
            await(release);
            throw new IllegalStateException("down");
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> flights.get("a", blocked));
            searching.await();
            List<Thread> waiting = IntStream.range(0, 50)
                    .mapToObj(i -> Thread.ofPlatform().unstarted(() -> {
                        try {
                            flights.get("a", this::fail);
                        } catch (IllegalStateException expected) {
                            // counted by the searches
                        }
                    }))
                    .toList();
            waiting.forEach(Thread::start);
            for (Thread thread : waiting) {
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }

            release.countDown();

            assertThatThrownBy(first::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("down");
            for (Thread thread : waiting) {
                thread.join();
            }
        }
        assertThat(searches).hasValue(1);
    }

    @Test
    void anInterruptOfTheOneWhoSearchesIsNotTheOthers() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Thread first = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(() -> flights.get("a", () -> {
                            searching.countDown();
                            await(never);
                            return 1;
                        }))
                        .isInstanceOf(InterruptException.class));
        searching.await();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> second = threads.submit(() -> flights.get("a", () -> 2));

            first.interrupt();

            assertThat(second.get()).isEqualTo(2);
        }
        first.join();
    }

    private Integer fail() {
        searches.incrementAndGet();
        throw new IllegalStateException("down");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
