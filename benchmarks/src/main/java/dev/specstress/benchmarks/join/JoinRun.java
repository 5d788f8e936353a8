package dev.specstress.benchmarks.join;

import dev.specstress.kit.kafka.KafkaAccess;
import java.nio.file.Path;

/**
 * One contender's turn on one load.
 *
 * @param group unique to it: consumer group and what its state topics begin with
 * @param output topic of its sets, empty
 * @param state directory for what it keeps on disk
 */
record JoinRun(KafkaAccess kafka, JoinInput input, String group, String output, Path state) {}
