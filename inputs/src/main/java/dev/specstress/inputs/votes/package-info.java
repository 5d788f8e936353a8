/** Votes of graders or people that a user brings, read or refused with file, line and reason. */
package dev.specstress.inputs.votes;
