package dev.specstress.launcher.faults;

/**
 * One line of our code made wrong.
 *
 * @param name what a reader would call the fault; as in CONTRIBUTING.md
 * @param module whose source it is in
 * @param source the class, by its full name
 * @param right as it stands there, once
 * @param wrong what takes its place
 * @param guard the test class that must then fail, by its full name; of the same module
 */
record DeliberateFault(String name, String module, String source, String right, String wrong, String guard) {

    @Override
    public String toString() {
        return name;
    }
}
