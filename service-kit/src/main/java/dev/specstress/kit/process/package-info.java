/** A service as an operating-system process; a service's {@code main} needs nothing else. */
package dev.specstress.kit.process;
