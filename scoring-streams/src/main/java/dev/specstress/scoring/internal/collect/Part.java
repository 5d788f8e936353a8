package dev.specstress.scoring.internal.collect;

/**
 * One part of something.
 *
 * @param id what it belongs to
 * @param slot its place there
 */
public record Part<P>(String id, String slot, String campaignId, P value) {}
