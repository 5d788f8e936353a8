package dev.specstress.launcher.run;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** placeholder */
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
