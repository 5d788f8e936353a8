package dev.specstress.scoring.internal.spend;

import dev.specstress.schemas.Generation;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.stage.Tools;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Counts what generations cost; nothing else here reads them. */
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

    @Override
    public void process(Record<String, Generation> record) {
        Generation generation = record.value();
        if (generation != null) {
            spend.paidToGenerator(generation.getGenerator(), generation.getCampaignId(), generation.getCall());
        }
    }
}
