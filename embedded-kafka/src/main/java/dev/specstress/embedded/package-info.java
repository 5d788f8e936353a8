/** A real Kafka broker in this process, for one machine and for tests. */
package dev.specstress.embedded;
