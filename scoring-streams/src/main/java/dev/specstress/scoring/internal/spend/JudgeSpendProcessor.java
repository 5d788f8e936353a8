package dev.specstress.scoring.internal.spend;

import dev.specstress.schemas.Annotation;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Classification;
import dev.specstress.schemas.ClassifierReading;
import dev.specstress.schemas.Contrast;
import dev.specstress.schemas.RefusalJudgement;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.stage.Tools;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Counts what judges cost beside positions and grades; nothing else here reads their records. */
public final class JudgeSpendProcessor implements Processor<String, SpecificRecord, String, Object> {

    private final Tools tools;
    private final String store;
    private final String sink;
    private SpendMeter spend;

    public JudgeSpendProcessor(Tools tools, String store, String sink) {
        this.tools = tools;
        this.store = store;
        this.sink = sink;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        spend = new SpendMeter(context, store, CampaignStores.of(context, tools.topics(), tools.serdes()), sink);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        switch (record.value()) {
            case Classification it -> {
                for (ClassifierReading reading : it.getReadings()) {
                    paid(reading.getProvider(), it.getCampaignId(), reading.getCall());
                }
            }
            case RefusalJudgement it -> paid(it.getJudgeProvider(), it.getCampaignId(), it.getCall());
            case Contrast it -> paid(it.getJudgeProvider(), it.getCampaignId(), it.getCall());
            case Annotation it -> paid(it.getAnnotatorProvider(), it.getCampaignId(), it.getCall());
            case null, default -> {}
        }
    }

    private void paid(String provider, String campaignId, CallAccount call) {
        spend.paidTo(provider, campaignId, call);
    }
}
