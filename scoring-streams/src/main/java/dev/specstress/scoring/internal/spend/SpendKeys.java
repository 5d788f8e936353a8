package dev.specstress.scoring.internal.spend;

/** Keys of {@code spend}: campaign id and provider with a slash between them. Campaign ids hold none. */
final class SpendKeys {

    private static final char SEPARATOR = '/';

    private SpendKeys() {}

    static String of(String campaignId, String provider) {
        return campaignId + SEPARATOR + provider;
    }

    /** Lower bound of a campaign's keys. */
    static String first(String campaignId) {
        return campaignId + SEPARATOR;
    }

    /** Upper bound of a campaign's keys. */
    static String last(String campaignId) {
        return campaignId + (char) (SEPARATOR + 1);
    }
}
