package dev.specstress.launcher.plan;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.launcher.input.InputFlags;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code specstress plan}: what a campaign will take, before anything is spent. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the calls, tokens, cost and time of a campaign, per stage and provider, and what was assumed.",
            "Calls nothing and needs no keys."
        })
public final class PlanCommand implements Callable<Integer> {
    private static final int IN_FLIGHT = Assumptions.expected().inFlight();

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CAMPAIGN",
            defaultValue = "builtin:demo",
            description = "A campaign file, builtin:demo or builtin:frontier. Default: ${DEFAULT-VALUE}")
    private Path campaign;

    @Option(
            names = "--triples",
            paramLabel = "N",
            description = "Triples to generate, instead of the campaign's number.")
    private Integer triples;

    @Mixin
    private InputFlags inputs;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--answer-tokens",
            paramLabel = "N",
            description = "Tokens of an answer, thinking included, if you know better.")
    private Integer answerTokens;

    @Option(
            names = "--high-share",
            paramLabel = "SHARE",
            description = "Share of scenarios with D >= 1.5, 0 to 1, if you know better.")
    private Double highShare;

    @Option(names = "--in-flight", paramLabel = "N", description = "Calls of one lane under way at once. Default: 64")
    private Integer inFlight;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            description = "What a provider allows for one lane. Default: no limit")
    private Double requestsPerMinute;

    @Override
    public Integer call() {
        check("--answer-tokens", answerTokens, 1, Integer.MAX_VALUE);
        check("--high-share", highShare, 0, 1);
        check("--in-flight", inFlight, 1, Integer.MAX_VALUE);
        check("--requests-per-minute", requestsPerMinute, 0.001, Double.MAX_VALUE);
        var overrides = new CampaignOverrides(
                triples == null ? OptionalInt.empty() : OptionalInt.of(triples),
                OptionalLong.empty(),
                inputs.scenarios(),
                Optional.empty(),
                inputs.taxonomy(),
                inputs.specs());
        var plan = CampaignPlan.of(new CampaignLoader().load(Optional.of(campaign), overrides), this::told);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(PlanJson.of(plan));
        } else {
            PlanWords.of(plan).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private Assumptions told(Assumptions assumed) {
        var told = assumed;
        if (answerTokens != null) {
            told = told.withAnswerTokens(answerTokens);
        }
        if (highShare != null) {
            told = told.withHighShare(highShare);
        }
        return told.withThroughput(
                inFlight == null ? IN_FLIGHT : inFlight,
                requestsPerMinute == null ? OptionalDouble.empty() : OptionalDouble.of(requestsPerMinute));
    }

    private static void check(String flag, Number value, double least, double most) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new UserErrorException(flag + ": must be " + (most == 1 ? "0 to 1" : "above 0") + ", not " + value);
        }
    }
}
