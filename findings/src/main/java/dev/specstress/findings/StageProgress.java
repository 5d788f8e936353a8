package dev.specstress.findings;

/**
 * How far one stage of a campaign has come.
 *
 * @param name {@code generate}, {@code classify}, {@code respond}, {@code measure}, {@code grade} or {@code decide}
 * @param done units that have ended
 * @param expected units known to be asked for; grows while earlier stages work
 * @param costMicroUsd cost of the calls of this stage so far, millionths of a US dollar
 */
public record StageProgress(String name, long done, long expected, long costMicroUsd) {}
