/** What operators and orchestrators ask a process: whether it lives, whether it is ready, its metrics. */
package dev.specstress.kit.http;
