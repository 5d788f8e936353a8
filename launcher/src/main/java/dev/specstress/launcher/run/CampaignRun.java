package dev.specstress.launcher.run;

import dev.specstress.findings.FindingsException;
import dev.specstress.findings.RunDirectory;
import dev.specstress.findings.RunDirectoryException;
import dev.specstress.findings.RunFollower;
import dev.specstress.findings.RunState;
import dev.specstress.findings.diagnosis.DiagnosisSettings;
import dev.specstress.findings.diagnosis.RunDiagnosis;
import dev.specstress.findings.report.RunReport;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.launcher.diagnose.DiagnosisWords;
import dev.specstress.launcher.input.QuarantineReport;
import dev.specstress.launcher.models.ProviderKeys;
import dev.specstress.launcher.origin.RunOrigin;
import dev.specstress.launcher.report.ReportWords;
import dev.specstress.launcher.submit.Submission;
import dev.specstress.schemas.Campaign;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One campaign from its file to its results, on this machine. */
final class CampaignRun {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignRun.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration STOP_AT_ONCE = Duration.ofMillis(1_200);
    // What a run may need beyond its longest deadline: retries, a registry that comes back.
    private static final Duration SLACK = Duration.ofMinutes(2);
    private static final int ID_CHARACTERS = 10;
    private static final int CLAUSES_SHOWN = 5;

    private final RunOptions options;
    private final RunConsole console;
    private final Clock clock;
    private final Map<String, String> environment;

    CampaignRun(RunOptions options, RunConsole console, Clock clock, Map<String, String> environment) {
        this.options = options;
        this.console = console;
        this.clock = clock;
        this.environment = environment;
    }

    /**
     * Runs it.
     *
     * @return the process's exit code
     * @throws UserErrorException if what the user gave cannot be used; nothing was started then
     */
    int execute() throws InterruptedException {
        return execute(new CampaignLoader().load(options.campaign(), options.overrides()));
    }

    /** Runs a campaign that is read already. */
    int execute(LoadedCampaign loaded) throws InterruptedException {
        var directory = directory(loaded.campaign());
        var keys = ProviderKeys.read(loaded, environment);
        RunLog.begin(directory.path());
        var report = QuarantineReport.of(loaded);
        report.write(directory.path());
        RunOrigin.of(loaded).write(directory.path());
        try (var interruption = Interruption.watch()) {
            console.say(RunWords.beginning(loaded, directory.path()));
            report.lines().forEach(console::say);
            try (var stack = LocalStack.start(CalledModels.of(loaded), options.stack(), keys, clock)) {
                return follow(loaded, directory, stack, interruption);
            } catch (InterruptedException e) {
                if (interruption.asked()) {
                    console.say("interrupted before the campaign began");
                    return INTERRUPTED;
                }
                throw e;
            }
        }
    }

    private int follow(LoadedCampaign loaded, RunDirectory directory, LocalStack stack, Interruption interruption)
            throws InterruptedException {
        var campaign = loaded.campaign();
        var follower = new RunFollower(stack.kafka(), campaign.getCampaignId(), directory, clock);
        follower.start();
        RunDiagnosis.keep(directory.path(), loaded.specs());
        var end = RunEnd.interrupted();
        try (var submission = new Submission(stack.kafka(), loaded, clock)) {
            submission.submit();
            end = watch(campaign, follower, stack, interruption);
            if (end.state() == RunState.FINISHED) {
                submission.finished();
            }
        } catch (InterruptedException e) {
            if (!interruption.asked()) {
                throw e;
            }
        } finally {
            // The interrupt has done its work; what follows must keep what was done.
            var interrupted = Thread.interrupted();
            var summary = follower.finish(end.state());
            if (summary.state() == RunState.FINISHED) {
                diagnose(directory.path());
            }
            RunWords.end(loaded, summary, directory.path(), end).forEach(console::say);
            if (!interrupted && !interruption.asked()) {
                report(directory);
            }
            if (interrupted || interruption.asked()) {
                stack.abandonWithin(STOP_AT_ONCE);
            } else {
                stack.stopWithin(STOP);
            }
        }
        return switch (end.state()) {
            case FINISHED -> DONE;
            case INTERRUPTED -> INTERRUPTED;
            case FAILED -> FAILED;
        };
    }

    /** A report that fails must not take the run's results with it: they are written. */
    private void report(RunDirectory directory) {
        try {
            ReportWords.of(RunReport.write(directory.path(), clock)).forEach(console::say);
        } catch (RuntimeException e) {
            LOG.warn("no report", e);
            console.say("No report: " + e.getMessage());
        }
    }

    /** A run whose records are written has not failed because they could not be read again. */
    private void diagnose(Path run) {
        try {
            console.say("");
            DiagnosisWords.of(RunDiagnosis.of(run, DiagnosisSettings.DEFAULTS), run, CLAUSES_SHOWN)
                    .forEach(console::say);
        } catch (FindingsException e) {
            console.say("no diagnosis: " + e.getMessage());
        }
    }

    private RunEnd watch(Campaign campaign, RunFollower follower, LocalStack stack, Interruption interruption)
            throws InterruptedException {
        var longest = Math.max(campaign.getResponseDeadlineMillis(), campaign.getGradeDeadlineMillis());
        var stall = new StallWatch(Duration.ofMillis(longest).plus(SLACK), clock);
        try (var display = console.display(options.progress(), clock)) {
            while (!follower.awaitComplete(LOOK)) {
                display.show(follower.progress());
                if (interruption.asked()) {
                    return RunEnd.interrupted();
                }
                if (stack.health() instanceof Health.Failed(String reason)) {
                    return RunEnd.failed(reason);
                }
                var cancelled = stack.cancelled(campaign.getCampaignId());
                if (cancelled.isPresent()) {
                    return RunEnd.failed("the campaign was cancelled: " + cancelled.get());
                }
                if (stall.stalled(follower.progress())) {
                    return RunEnd.failed(
                            "nothing has moved for " + stall.patience().toMinutes()
                                    + " minutes; look into the .dlq topics for records that could not be handled");
                }
            }
            display.show(follower.progress());
            return RunEnd.finished();
        }
    }

    private RunDirectory directory(Campaign campaign) {
        var path = options.out()
                .orElseGet(() ->
                        Path.of("runs", campaign.getName().replaceAll("[^\\w.-]+", "-") + "-" + shortId(campaign)));
        OtherResults.refuse(path, campaign.getCampaignId());
        try {
            return RunDirectory.at(path);
        } catch (RunDirectoryException e) {
            throw new UserErrorException("--out: " + e.getMessage(), e);
        }
    }

    private static String shortId(Campaign campaign) {
        return campaign.getCampaignId().substring(0, "c-".length() + ID_CHARACTERS);
    }
}
