/** Avro records as Kafka values, in Confluent's wire format. */
package dev.specstress.schemas.serde;
