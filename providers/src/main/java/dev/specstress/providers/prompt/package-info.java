/**
 * Prompts as versioned files, and untrusted text in tags it cannot close.
 */
package dev.specstress.providers.prompt;
