package dev.specstress.launcher.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads all of our classes but records itself, those in a folder before those of the class path: a test and the package it
 * looks into must come from one loader.
 */
final class OursFirst extends ClassLoader {
    private static final String OURS = "dev.specstress.";
    /** Avro looks for record classes by name, and must find the ones that our code has. */
    private static final String RECORDS = "dev.specstress.schemas.";

    private final Path folder;

    OursFirst(Path folder) {
        super(OursFirst.class.getClassLoader());
        this.folder = folder;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS) || name.startsWith(RECORDS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        var path = name.replace('.', '/') + ".class";
        try {
            if (Files.exists(folder.resolve(path))) {
                var bytes = Files.readAllBytes(folder.resolve(path));
                return defineClass(name, bytes, 0, bytes.length);
            }
            try (var in = getParent().getResourceAsStream(path)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                var bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
