package dev.specstress.launcher.models;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.providers.WireKind;
import java.net.URI;
import java.util.stream.Collectors;

/** The wire that a campaign's provider is spoken to in, and where that is. */
public final class SpokenWire {
    private SpokenWire() {}

    /** @throws UserErrorException naming the provider, if the campaign asks for a wire there is not */
    public static WireKind of(String provider, ProviderAddress address) {
        return address.wire()
                .map(name -> WireKind.named(name)
                        .orElseThrow(() -> new UserErrorException("providers." + provider + ".wire: " + name
                                + " is unknown; there is "
                                + WireKind.all().stream().map(WireKind::name).collect(Collectors.joining(", ")))))
                .orElseGet(() -> WireKind.of(provider));
    }

    /** @throws UserErrorException naming the provider, if neither it nor its wire says where it is */
    public static URI addressOf(String provider, ProviderAddress.Endpoint endpoint) {
        var wire = of(provider, endpoint);
        return endpoint.baseUrl()
                .or(wire::publicAddress)
                .orElseThrow(() -> new UserErrorException("providers." + provider
                        + ".baseUrl: must be given, since the wire " + wire.name() + " is of no one provider"));
    }
}
