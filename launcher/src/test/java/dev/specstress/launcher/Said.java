package dev.specstress.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command line said to one command, in this JVM. */
public record Said(int code, String out, String err) {

    public static Said by(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Specstress.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
