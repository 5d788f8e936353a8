package dev.specstress.kit.slowcall;

import dev.specstress.kit.slowcall.guarantee.Event;
import dev.specstress.kit.slowcall.guarantee.Trace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Kafka as one instance has it: what the broker acknowledges is traced, and from one moment on the instance can be dead, so
 * that nothing more reaches the broker, no commit and no record. Only the group learns of the death at once, where it would
 * have to wait for the session to end.
 */
final class ObservedKafka extends TestKafka {
    private final String instance;
    private final Trace trace;
    private final Function<Map<TopicPartition, OffsetAndMetadata>, Set<String>> recordsDone;
    private volatile boolean killed;

    /** @param recordsDone the records that a commit counts as done */
    ObservedKafka(
            TestKafka kafka,
            String instance,
            Trace trace,
            Function<Map<TopicPartition, OffsetAndMetadata>, Set<String>> recordsDone) {
        super((String) kafka.shared().get("bootstrap.servers"));
        this.instance = instance;
        this.trace = trace;
        this.recordsDone = recordsDone;
    }

    void kill() {
        killed = true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Consumer<String, byte[]> consumer(Map<String, ?> wanted) {
        Consumer<String, byte[]> real = super.consumer(wanted);
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Consumer.class}, (_, method, arguments) -> {
                    if (killed) {
                        // Without its callbacks reaching the loop, which is dead by now.
                        real.close(CloseOptions.groupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
                        throw new KafkaException("killed");
                    }
                    return switch (method.getName()) {
                        case "commitAsync" -> invoke(method, real, traced(arguments));
                        case "commitSync" -> commit(method, real, arguments);
                        default -> invoke(method, real, muteWhenKilled(arguments));
                    };
                });
    }

    @Override
    public Producer<String, SpecificRecord> producer(Map<String, ?> wanted) {
        return observed(super.producer(wanted), Event.OutputAcknowledged::new);
    }

    @Override
    public Producer<String, byte[]> rawProducer(Map<String, ?> wanted) {
        return observed(super.rawProducer(wanted), Event.DeadLettered::new);
    }

    @SuppressWarnings("unchecked")
    private <V> Producer<String, V> observed(Producer<String, V> real, BiFunction<String, String, Event> acknowledged) {
        return (Producer<String, V>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("send")) {
                        return invoke(method, real, arguments);
                    }
                    if (killed) {
                        throw new KafkaException("killed");
                    }
                    ProducerRecord<String, V> record = (ProducerRecord<String, V>) arguments[0];
                    Callback told = (_, failure) -> {
                        if (failure == null) {
                            trace.add(acknowledged.apply(instance, record.key()));
                        }
                    };
                    return real.send(record, told);
                });
    }

    @SuppressWarnings("unchecked")
    private Object[] traced(Object[] arguments) {
        var offsets = (Map<TopicPartition, OffsetAndMetadata>) arguments[0];
        OffsetCommitCallback callback = (OffsetCommitCallback) arguments[1];
        OffsetCommitCallback told = (committed, failure) -> {
            if (failure == null) {
                trace.add(new Event.Committed(instance, recordsDone.apply(offsets)));
            }
            callback.onComplete(committed, failure);
        };
        return new Object[] {offsets, told};
    }

    @SuppressWarnings("unchecked")
    private Object commit(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            Object nothing = invoke(method, real, arguments);
            trace.add(new Event.Committed(
                    instance, recordsDone.apply((Map<TopicPartition, OffsetAndMetadata>) arguments[0])));
            return nothing;
        } catch (KafkaException e) {
            trace.add(new Event.Lost(instance));
            throw e;
        }
    }

    private Object[] muteWhenKilled(Object[] arguments) {
        if (arguments != null && arguments.length == 2 && arguments[1] instanceof ConsumerRebalanceListener listener) {
            return new Object[] {arguments[0], new Mutable(listener)};
        }
        return arguments;
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class Mutable implements ConsumerRebalanceListener {
        private final ConsumerRebalanceListener listener;

        Mutable(ConsumerRebalanceListener listener) {
            this.listener = listener;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!killed) {
                listener.onPartitionsRevoked(partitions);
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!killed) {
                listener.onPartitionsAssigned(partitions);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            if (!killed) {
                trace.add(new Event.Lost(instance));
                listener.onPartitionsLost(partitions);
            }
        }
    }
}
