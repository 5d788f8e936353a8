package dev.specstress.simulator.internal.desk;

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
    private final Minds minds;
    private final FaultPlan faults;
    private final Latency latency;
    private final Draw draw;
    private final Tally tally;
    private final CountDownLatch closing = new CountDownLatch(1);

    public Desk(Characters characters, Minds minds, SimulatorOptions options, Tally tally) {
        this.characters = characters;
        this.minds = minds;
        this.faults = new FaultPlan(options.faults(), options.seed());
        this.latency = new Latency(options.latency());
        this.draw = Draw.of(options.seed()).at("request");
        this.tally = tally;
    }

    public Characters characters() {
        return characters;
    }

    public Outcome serve(String model, byte[] body, Prompt prompt) throws InterruptedException {
        Optional<Character> character = characters.named(model);
        return character.isPresent() ? serve(character.get(), body, prompt) : new Outcome.UnknownModel(model);
    }

    private Outcome serve(Character model, byte[] body, Prompt prompt) throws InterruptedException {
        tally.asked(model.name());
        Draw request = draw.at(body);
        Optional<Fault> fault = faults.of(model.name(), body);
        if (fault.isPresent() && fault.get() instanceof Fault.Hang) {
            closing.await(LONGEST_HANG_MINUTES, TimeUnit.MINUTES);
            return new Outcome.Abandoned();
        }
        Thread.sleep(latency.of(request));
        return fault.<Outcome>map(failed -> new Outcome.Failed(request.hex(), model, failed))
                .orElseGet(() -> new Outcome.Answered(request.hex(), model, minds.reply(prompt, model)));
    }

    /** Lets go of all hanging requests. */
    @Override
    public void close() {
        closing.countDown();
    }
}
