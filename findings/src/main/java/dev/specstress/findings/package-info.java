/**
 * A downstream reader of the public topics, as any user's could be: what one campaign has come to, with denominators,
 * live and as files.
 */
package dev.specstress.findings;
