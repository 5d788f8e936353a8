package dev.specstress.simulator.internal.desk;

import dev.specstress.simulator.FaultKind;
import dev.specstress.simulator.SimulatorOptions;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.character.Characters;
import dev.specstress.simulator.internal.draw.Draw;
import dev.specstress.simulator.internal.fault.Fault;
import dev.specstress.simulator.internal.fault.FaultPlan;
import dev.specstress.simulator.internal.mind.Minds;
import dev.specstress.simulator.internal.prompt.Prompt;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where all wires bring their requests. Blocks for the simulated latency, so call it on a virtual thread. */
public final class Desk implements AutoCloseable {
    private static final long LONGEST_HANG_MINUTES = 30;

    private final Characters characters;
    private final Answers answers;
    private final FaultPlan faults;
    private final Latency latency;
    private final Draw draw;
    private final Tally tally;
    private final CountDownLatch closing = new CountDownLatch(1);

    public Desk(Characters characters, Minds minds, SimulatorOptions options, Tally tally) {
        this.characters = characters;
        this.answers = new Answers(minds);
        this.faults = new FaultPlan(options.faults(), options.seed());
        this.latency = new Latency(options.latency());
        this.draw = Draw.of(options.seed()).at("request");
        this.tally = tally;
    }

    public Characters characters() {
        return characters;
    }

    public Outcome serve(String model, Prompt prompt) throws InterruptedException {
        Optional<Character> character = characters.named(model);
        return character.isPresent() ? serve(character.get(), prompt) : new Outcome.UnknownModel(model);
    }

    private Outcome serve(Character model, Prompt prompt) throws InterruptedException {
        tally.asked(model.name());
        Draw request = draw.at(model.name()).at(prompt.fingerprint());
        Optional<Fault> fault = faults.of(model.name(), prompt);
        fault.map(Fault::kind).ifPresent(tally::failed);
        if (is(fault, FaultKind.HANG)) {
            closing.await(LONGEST_HANG_MINUTES, TimeUnit.MINUTES);
            return new Outcome.Abandoned();
        }
        Thread.sleep(latency.of(request));
        if (is(fault, FaultKind.SLOW) && closing.await(fault.get().slowBy().toMillis(), TimeUnit.MILLISECONDS)) {
            return new Outcome.Abandoned();
        }
        return fault.map(failing -> failed(request, model, failing, prompt))
                .orElseGet(() -> answered(request, model, answers.whole(prompt, model), Delivery.SOUND));
    }

    private Outcome failed(Draw request, Character model, Fault fault, Prompt prompt) {
        return switch (fault.kind()) {
            case RATE_LIMITED -> new Outcome.RateLimited(model, fault.retryAfter());
            case SERVER_ERROR -> new Outcome.ServerError();
            case OVERLOADED -> new Outcome.Overloaded();
            case HANG -> new Outcome.Abandoned();
            case SLOW -> answered(request, model, answers.whole(prompt, model), Delivery.SOUND);
            case CUT_OFF -> answered(request, model, answers.whole(prompt, model), Delivery.CUT_OFF);
            case MALFORMED -> answered(request, model, answers.whole(prompt, model), Delivery.GARBLED);
            case EMPTY -> answered(request, model, new Speech.Whole(""), Delivery.SOUND);
            case REFUSED -> answered(request, model, answers.refusal(fault.variant()), Delivery.SOUND);
            case LENGTH -> answered(request, model, answers.brokenOff(prompt, model), Delivery.SOUND);
        };
    }

    private static Outcome answered(Draw request, Character model, Speech speech, Delivery delivery) {
        return new Outcome.Answered(request.hex(), model, speech, delivery);
    }

    private static boolean is(Optional<Fault> fault, FaultKind kind) {
        return fault.isPresent() && fault.get().kind() == kind;
    }

    /** Lets go of all requests that hang or are slow. */
    @Override
    public void close() {
        closing.countDown();
    }
}
