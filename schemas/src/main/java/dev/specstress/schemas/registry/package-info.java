/** Where schemas are kept: Confluent's REST API, or this JVM. */
package dev.specstress.schemas.registry;
