package dev.specstress.scoring.internal.windows;

import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.schemas.WindowKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record key of a window: the parts of its own key, its size and its start, each URL-encoded, set apart by slashes. */
final class WindowName {

    private WindowName() {}

    static String of(DisagreementWindow window) {
        WindowKey key = window.getKey();
        return Stream.of(
                        key.getCampaignId(),
                        key.getStratum(),
                        key.getPanel(),
                        key.getProvider(),
                        Long.toString(window.getSizeMillis()),
                        Long.toString(window.getStart().toEpochMilli()))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }
}
