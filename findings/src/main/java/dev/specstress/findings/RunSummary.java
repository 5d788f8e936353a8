package dev.specstress.findings;

import java.time.Duration;

/**
 * What {@code summary.json} says.
 *
 * @param unreadable records on the topics that are not what their topic promises; skipped
 * @param readToEnd whether everything on the topics when the run ended is in the figures
 * @param wall from the start of following to its end
 */
public record RunSummary(RunState state, CampaignFigures figures, long unreadable, boolean readToEnd, Duration wall) {}
