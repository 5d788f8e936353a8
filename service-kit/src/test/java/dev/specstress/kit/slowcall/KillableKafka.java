package dev.specstress.kit.slowcall;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Kafka as a process has it that is killed: from one moment on nothing more reaches the broker, no commit and no record.
 * Only the group learns of the death at once, where it would have to wait for the session to end.
 */
final class KillableKafka extends TestKafka {
    private volatile boolean killed;

    KillableKafka(TestKafka kafka) {
        super((String) kafka.shared().get("bootstrap.servers"));
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
                    return invoke(method, real, muteWhenKilled(arguments));
                });
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<String, SpecificRecord> producer(Map<String, ?> wanted) {
        Producer<String, SpecificRecord> real = super.producer(wanted);
        return (Producer<String, SpecificRecord>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (killed && method.getName().equals("send")) {
                        throw new KafkaException("killed");
                    }
                    return invoke(method, real, arguments);
                });
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
                listener.onPartitionsLost(partitions);
            }
        }
    }
}
