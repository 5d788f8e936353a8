package dev.specstress.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A test that cannot fail proves nothing. Each fault is put into our source, the class compiled anew, and the test that
 * guards against it run: it must fail with the fault and pass without.
 */
class DeliberateFaultsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.specstress.launcher.faults.DeliberateFaults#all")
    void fails_a_test(DeliberateFault fault) throws Exception {
        var build = new FaultyBuild(folder);

        var without = run(build.without(fault), fault.guard());
        var with = run(build.with(fault), fault.guard());

        assertThat(without.getTestsSucceededCount())
                .as("tests of %s", fault.guard())
                .isPositive();
        assertThat(without.getTotalFailureCount())
                .as("failures of %s without the fault: %s", fault.guard(), without.getFailures())
                .isZero();
        assertThat(with.getTestsFailedCount())
                .as("failures of %s with the fault", fault.guard())
                .isPositive();
    }

    @Test
    void each_is_written_down_with_the_test_that_guards_against_it() throws Exception {
        var page = Files.readString(Path.of("../CONTRIBUTING.md"));

        assertThat(DeliberateFaults.all())
                .allSatisfy(fault -> assertThat(page)
                        .contains("| " + fault.name() + " | `"
                                + fault.guard().substring(fault.guard().lastIndexOf('.') + 1) + "` |"));
    }

    private static TestExecutionSummary run(Path classes, String guard) throws ClassNotFoundException {
        var ours = new OursFirst(classes);
        var listener = new SummaryGeneratingListener();
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ours);
        try {
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(ours.loadClass(guard)))
                    .filters(EngineFilter.includeEngines("junit-jupiter"))
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                    .build();
            LauncherFactory.create().execute(request, listener);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return listener.getSummary();
    }
}
