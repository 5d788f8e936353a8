package dev.specstress.kit.internal.config;

import dev.specstress.kit.config.InvalidConfigException;
import dev.specstress.kit.config.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A service's command line: {@code --config FILE} (repeatable, later wins), {@code --print-config}, {@code --help}, and
 * every key as {@code --key=value} or {@code --key value}. Messages never repeat a value, which may be a secret.
 */
public record Flags(List<Path> files, List<Setting> settings, boolean printConfig, boolean help) {

    public Flags {
        files = List.copyOf(files);
        settings = List.copyOf(settings);
    }

    /**
     * Parses a command line.
     *
     * @throws InvalidConfigException if it is not of that form
     */
    public static Flags parse(List<String> arguments) {
        var files = new ArrayList<Path>();
        var settings = new ArrayList<Setting>();
        boolean printConfig = false;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        for (int position = 1; rest.hasNext(); position++) {
            String argument = rest.next();
            if (!argument.startsWith("--") || argument.length() == 2) {
                throw new InvalidConfigException("argument " + position + ": flags have the form --key=value");
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
            switch (name) {
                case "help" -> help = true;
                case "print-config" -> printConfig = true;
                default -> {
                    if (equals < 0 && !rest.hasNext()) {
                        throw new InvalidConfigException("flag --" + name + ": value missing; write --" + name + "=…");
                    }
                    String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
                    position += equals < 0 ? 1 : 0;
                    if (name.equals("config")) {
                        files.add(Path.of(value));
                    } else {
                        settings.add(new Setting(name, value, new Origin.Flag(name)));
                    }
                }
            }
        }
        return new Flags(files, settings, printConfig, help);
    }
}
