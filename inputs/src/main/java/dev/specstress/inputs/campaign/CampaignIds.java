package dev.specstress.inputs.campaign;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ids.ContentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Names a campaign by its body, so that the same campaign submitted twice is one. */
final class CampaignIds {
    private CampaignIds() {}

    /** The id of a campaign whose own id is still empty. */
    static String of(Campaign campaign) {
        if (!campaign.getCampaignId().isEmpty()) {
            throw new IllegalArgumentException("the campaign has the id " + campaign.getCampaignId() + " already");
        }
        try {
            ByteBuffer body = campaign.toByteBuffer();
            var bytes = new byte[body.remaining()];
            body.get(bytes);
            return ContentId.of(ContentId.CAMPAIGN, HexFormat.of().formatHex(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
