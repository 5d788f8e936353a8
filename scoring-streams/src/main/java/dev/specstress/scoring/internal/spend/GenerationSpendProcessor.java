package dev.specstress.scoring.internal.spend;

import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTry;
import dev.specstress.schemas.QualityReading;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.stage.Tools;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Counts what generations cost, those of every generator that had a task and of the judge; nothing else here reads them. */
public final class GenerationSpendProcessor implements Processor<String, Generation, String, Object> {

    private final Tools tools;
    private final String store;
    private final String sink;
    private SpendMeter spend;

    public GenerationSpendProcessor(Tools tools, String store, String sink) {
        this.tools = tools;
        this.store = store;
        this.sink = sink;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        spend = new SpendMeter(context, store, CampaignStores.of(context, tools.topics(), tools.serdes()), sink);
    }

    private void judged(String campaignId, QualityReading reading) {
        if (reading != null) {
            spend.paidToGenerator(reading.getJudge(), campaignId, reading.getCall());
        }
    }

    @Override
    public void process(Record<String, Generation> record) {
        Generation generation = record.value();
        if (generation != null) {
            String campaignId = generation.getCampaignId();
            spend.paidToGenerator(generation.getGenerator(), campaignId, generation.getCall());
            judged(campaignId, generation.getQuality());
            for (GenerationTry earlier : generation.getEarlier()) {
                spend.paidToGenerator(earlier.getGenerator(), campaignId, earlier.getCall());
                judged(campaignId, earlier.getQuality());
            }
        }
    }
}
