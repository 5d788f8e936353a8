/**
 * Caps on money: before a call is made it is asked whether its campaign may still pay for it. What is known of the money
 * spent comes from topic {@code spend}, some seconds late, and from the calls of this process, at once.
 */
package dev.specstress.providers.budget;
