package dev.specstress.kit.slowcall;

import dev.specstress.schemas.TaxonomyValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Kinds of runs. Each writes records, has instances handle them, and returns the keys of those that were to be handled. */
enum Scenario {
    UNDISTURBED {
        @Override
        Set<String> play(Stage stage) throws Exception {
            Set<String> records = write(stage, 2_000);
            try (Instance _ = stage.instance("1")) {
                stage.awaitAllDone(records);
            }
            return records;
        }
    },

    EACH_OF_THREE_IS_KILLED_AND_REPLACED {
        @Override
        Set<String> play(Stage stage) throws Exception {
            Set<String> records = write(stage, MANY);
            eachOfThree(stage, Instance::kill);
            try (Instance _ = stage.instance("last")) {
                stage.awaitAllDone(records);
            }
            return records;
        }
    },

    EACH_OF_THREE_IS_RESTARTED {
        @Override
        Set<String> play(Stage stage) throws Exception {
            Set<String> records = write(stage, MANY);
            eachOfThree(stage, Instance::close);
            try (Instance _ = stage.instance("last")) {
                stage.awaitAllDone(records);
            }
            return records;
        }
    },

    ALL_ARE_KILLED_AT_ONCE_THREE_TIMES {
        @Override
        Set<String> play(Stage stage) throws Exception {
            Set<String> records = write(stage, 3_000);
            for (int kill = 1; kill <= 3; kill++) {
                try (Instance one = stage.instance("one-" + kill);
                        Instance other = stage.instance("other-" + kill)) {
                    stage.awaitReturned(kill * 600L);
                    one.kill();
                    other.kill();
                }
                stage.lookWhatIsCommitted();
            }
            try (Instance _ = stage.instance("last")) {
                stage.awaitAllDone(records);
            }
            return records;
        }
    },

    MEMBERS_COME_AND_GO {
        @Override
        Set<String> play(Stage stage) throws Exception {
            Set<String> records = write(stage, MANY);
            try (Instance _ = stage.instance("1")) {
                stage.awaitReturned(300);
                try (Instance second = stage.instance("2")) {
                    stage.awaitReturned(second, 300);
                    try (Instance third = stage.instance("3")) {
                        stage.awaitReturned(third, 200);
                    }
                }
                stage.awaitAllDone(records);
            }
            return records;
        }
    },

    THE_BROKER_BOUNCES {
        @Override
        Set<String> play(Stage stage) throws Exception {
            Set<String> records = write(stage, 3_000);
            try (Instance _ = stage.instance("1");
                    Instance _ = stage.instance("2")) {
                stage.awaitReturned(800);
                Broker.bounce();
                stage.awaitAllDone(records);
            }
            return records;
        }
    },

    SOME_CALLS_OUTLAST_THE_DRAIN {
        @Override
        Set<String> play(Stage stage) throws Exception {
            Set<String> records = write(stage, 1_500);
            RecordHandler<TaxonomyValue> slow = (inbound, _) -> {
                if (inbound.value().getName().endsWith("50")) {
                    Thread.sleep(Stage.DRAIN.plusSeconds(1));
                }
            };
            try (Instance _ = stage.instance("1", slow)) {
                stage.awaitReturned(500);
            }
            try (Instance _ = stage.instance("2", slow)) {
                stage.awaitAllDone(records);
            }
            return records;
        }
    },

    ONE_IN_TWENTY_IS_POISON {
        @Override
        Set<String> play(Stage stage) throws Exception {
            int count = 2_000;
            List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                String key = Integer.toString(number);
                byte[] value = TestKafka.bytes(Broker.value(number));
                if (number % 20 == 7) {
                    stage.poison().add(key);
                    value = switch (number % 3) {
                        case 0 -> new byte[] {1, 2, 3};
                        case 1 -> null;
                        default -> value;
                    };
                }
                all.add(new ProducerRecord<>(stage.topic(), key, value));
            }
            Broker.write(all);
            stage.written();
            RecordHandler<TaxonomyValue> picky = (inbound, _) -> {
                if (stage.poison().contains(inbound.value().getName())) {
                    throw new PoisonRecordException("no such model");
                }
            };
            try (Instance _ = stage.instance("1", picky)) {
                stage.awaitReturned(600);
            }
            try (Instance _ = stage.instance("2", picky)) {
                stage.awaitAllDone(numbers(count));
            }
            return numbers(count);
        }
    },

    INPUT_IS_TRANSACTIONAL {
        @Override
        Set<String> play(Stage stage) throws Exception {
            // Given committed and aborted batches, so that markers and gaps lie between all records
            Broker.writeTransactions(stage.topic(), 0, 40, 50);
            stage.written();
            Set<String> first = committedOf(0, 40, 50);
            try (Instance doomed = stage.instance("1")) {
                stage.awaitReturned(first.size() / 3);
                doomed.kill();
            }
            // The last thing each partition holds is a marker: the next begins in a gap.
            try (Instance _ = stage.instance("2")) {
                stage.awaitAllDone(first);
            }
            stage.lookWhatIsCommitted();
            Broker.writeTransactions(stage.topic(), 40, 50, 50);
            stage.written();
            Set<String> all = new HashSet<>(first);
            all.addAll(committedOf(40, 50, 50));
            try (Instance _ = stage.instance("3")) {
                stage.awaitAllDone(all);
            }
            return all;
        }
    };

    private static final int MANY = 6_000;

    abstract Set<String> play(Stage stage) throws Exception;

    private interface End {
        void of(Instance instance);
    }

    private static void eachOfThree(Stage stage, End end) {
        List<Instance> instances = new ArrayList<>();
        try {
            for (int number = 1; number <= 3; number++) {
                instances.add(stage.instance("first-" + number));
            }
            for (int number = 0; number < 3; number++) {
                stage.awaitReturned(1_000L * (number + 1));
                end.of(instances.get(number));
                instances.add(stage.instance("second-" + (number + 1)));
            }
            stage.awaitReturned(4_500);
        } finally {
            instances.forEach(Instance::close);
        }
    }

    private static Set<String> write(Stage stage, int count) throws Exception {
        Broker.write(stage.topic(), count);
        stage.written();
        return numbers(count);
    }

    private static Set<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private static Set<String> committedOf(int from, int to, int size) {
        return IntStream.range(from, to)
                .filter(transaction -> transaction % 2 == 0)
                .boxed()
                .flatMap(transaction -> IntStream.range(transaction * size, (transaction + 1) * size)
                        .mapToObj(Integer::toString))
                .collect(Collectors.toSet());
    }
}
