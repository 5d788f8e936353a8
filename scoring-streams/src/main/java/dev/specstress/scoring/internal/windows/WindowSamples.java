package dev.specstress.scoring.internal.windows;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Panel;
import dev.specstress.schemas.PanelDisagreement;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.WindowCell;
import dev.specstress.schemas.WindowSample;
import dev.specstress.scoring.internal.measure.PanelMeasure;
import dev.specstress.scoring.internal.measure.Placements;
import dev.specstress.scoring.internal.state.CompositeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one measured scenario adds to the windows: for each of its strata one sample, in it one cell for each panel, and
 * for each provider that has models of the scenario in that panel. A provider's D is that of the panel restricted to its
 * models, where two or more of them have a position.
 */
public final class WindowSamples {

    private static final String ALL = "all";

    private WindowSamples() {}

    /** By stratum, all of them keyed apart. */
    public static List<WindowSample> of(Campaign campaign, Disagreement measured) {
        List<WindowCell> cells = cells(campaign, measured);
        return Strata.of(measured).stream()
                .map(stratum -> WindowSample.newBuilder()
                        .setCampaignId(measured.getCampaignId())
                        .setScenarioId(measured.getScenarioId())
                        .setStratum(stratum)
                        .setDrawProbability(measured.getDrawProbability())
                        .setPartial(measured.getCompleteness() == Completeness.PARTIAL)
                        .setCells(cells)
                        .setSimulated(measured.getSimulated())
                        .build())
                .toList();
    }

    /** The key of a sample: all of a stratum's windows are kept by one task. */
    public static String key(WindowSample sample) {
        return CompositeKey.of(sample.getCampaignId(), sample.getStratum());
    }

    private static List<WindowCell> cells(Campaign campaign, Disagreement measured) {
        Map<String, List<String>> modelsOf =
                campaign.getPanels().stream().collect(Collectors.toMap(Panel::getName, Panel::getModels));
        List<WindowCell> cells = new ArrayList<>();
        for (PanelDisagreement panel : measured.getPanels()) {
            List<Placement> asked = measured.getPlacements().stream()
                    .filter(placement -> placement.getRepeat() == 0)
                    .filter(placement -> modelsOf.get(panel.getPanel()).contains(placement.getModel()))
                    .toList();
            boolean belowQuorum = panel.getD() != null && panel.getBin() == null;
            cells.add(cell(panel.getPanel(), ALL, asked, belowQuorum));
            asked.stream()
                    .collect(Collectors.groupingBy(Placement::getProvider, TreeMap::new, Collectors.toList()))
                    .forEach((provider, of) -> cells.add(cell(panel.getPanel(), provider, of, belowQuorum)));
        }
        return cells;
    }

    private static WindowCell cell(String panel, String provider, List<Placement> asked, boolean belowQuorum) {
        OptionalDouble d = PanelMeasure.d(Placements.positions(asked));
        // A position that a user brought says nothing of a refusal, and belongs in no rate of them.
        List<RefusalType> known = asked.stream()
                .map(Placement::getOutcome)
                .filter(Placed.class::isInstance)
                .map(Placed.class::cast)
                .map(Placed::getRefusalType)
                .filter(Objects::nonNull)
                .toList();
        return WindowCell.newBuilder()
                .setPanel(panel)
                .setProvider(provider)
                .setD(d.isPresent() ? d.getAsDouble() : null)
                .setBelowQuorum(belowQuorum && d.isPresent())
                .setPlacements(known.size())
                .setRefused((int) known.stream().filter(WindowSamples::refusal).count())
                .build();
    }

    /** The last three of the seven types (METHOD, refusals). */
    private static boolean refusal(RefusalType type) {
        return type.compareTo(RefusalType.SOFT_REJECTION_WITH_ALTERNATIVES) >= 0;
    }
}
