/**
 * How fast slow calls go through a consumer group, in four ways side by side: an unsafe loop that is the upper bound, the
 * slow-call loop, Confluent's parallel consumer, a share group.
 */
package dev.specstress.benchmarks.worker;
