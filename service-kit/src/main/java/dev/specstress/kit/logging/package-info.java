/** How a service process logs. */
package dev.specstress.kit.logging;
