/** Every service's way to Kafka: clients with one address, security, registry and serdes; topics; compacted views. */
package dev.specstress.kit.kafka;
