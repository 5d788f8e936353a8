/** Tries to talk judges out of their judgement, and counts how often that works. */
package dev.specstress.grader.injection;
