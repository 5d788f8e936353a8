/** What a campaign will take before anything is spent: arithmetic over the campaign and stated assumptions, and its print. */
package dev.specstress.launcher.plan;
