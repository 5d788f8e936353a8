package dev.specstress.scoring.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What ADMIT and ASSEMBLE of one partition should do, written down as plainly as can be, in seconds and in memory. */
final class ReferenceIntake {

    static final int DEADLINE = 600;

    private final Plan plan;
    private final List<String> said;
    private final Map<Integer, Open> open = new TreeMap<>();
    private final Map<Integer, List<String>> closed = new HashMap<>();
    private final Map<Integer, Map<String, String>> early = new HashMap<>();
    private final Map<Integer, Integer> earlyDuplicates = new HashMap<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Map<Integer, Integer> wordings = new HashMap<>();
    private final Set<Integer> admitted = new HashSet<>();

    private static final class Open {
        private final double deadline;
        private final Map<String, String> got = new TreeMap<>();
        private int duplicates;

        private Open(double deadline) {
            this.deadline = deadline;
        }
    }

    ReferenceIntake(Plan plan, List<String> said) {
        this.plan = plan;
        this.said = said;
    }

    void propose(int scenario, int wording, ReferenceCampaign campaign, double now) {
        if (admitted.contains(scenario) || waiting.contains(scenario) || campaign.cancelled()) {
            return;
        }
        wordings.put(scenario, wording);
        boolean room = waiting.isEmpty() && open.size() < plan.openPerTask();
        if (campaign.runs() && room) {
            admit(scenario, now);
        } else {
            waiting.add(scenario);
        }
    }

    private void admit(int scenario, double now) {
        said.add("scenario " + scenario + " w" + wordings.get(scenario));
        admitted.add(scenario);
        Open one = new Open(now + DEADLINE);
        early.getOrDefault(scenario, Map.of()).forEach((slot, text) -> {
            if (expected().contains(slot)) {
                one.got.put(slot, text);
            } else {
                said.add("rejected response " + scenario + " " + slot);
            }
        });
        one.duplicates = earlyDuplicates.getOrDefault(scenario, 0);
        early.remove(scenario);
        open.put(scenario, one);
        closeIfComplete(scenario);
    }

    void respond(int scenario, String slot, String text, ReferenceCampaign campaign) {
        if (closed.containsKey(scenario)) {
            said.add("late " + scenario + " " + slot + " " + text);
        } else if (open.containsKey(scenario)) {
            Open one = open.get(scenario);
            if (!expected().contains(slot)) {
                said.add("rejected response " + scenario + " " + slot);
            } else if (one.got.putIfAbsent(slot, text) != null) {
                one.duplicates++;
            } else {
                closeIfComplete(scenario);
            }
        } else if (campaign.cancelled() && !early.containsKey(scenario)) {
            said.add("late " + scenario + " " + slot + " " + text);
        } else if (early.computeIfAbsent(scenario, any -> new TreeMap<>()).putIfAbsent(slot, text) != null) {
            earlyDuplicates.merge(scenario, 1, Integer::sum);
        }
    }

    /** Time has passed; all is read, and the brokers answer. */
    void expire(double now) {
        for (Integer scenario : new ArrayList<>(open.keySet())) {
            if (open.get(scenario).deadline < now) {
                close(scenario);
            }
        }
    }

    void letIn(ReferenceCampaign campaign, double now) {
        if (campaign.cancelled()) {
            waiting.clear();
        }
        // One whose answers are all there already makes room for another at once.
        while (campaign.runs() && !waiting.isEmpty() && open.size() < plan.openPerTask()) {
            admit(waiting.remove(), now);
        }
    }

    boolean deadlineNear(double now, double within) {
        return open.values().stream().anyMatch(one -> Math.abs(one.deadline - now) < within);
    }

    private void closeIfComplete(int scenario) {
        if (open.get(scenario).got.keySet().containsAll(expected())) {
            close(scenario);
        }
    }

    private void close(int scenario) {
        Open one = open.remove(scenario);
        List<String> outcomes = new ArrayList<>();
        long answered = 0;
        for (String slot : expected()) {
            String text = one.got.getOrDefault(slot, "timed-out");
            outcomes.add(slot + "=" + text);
            answered += text.startsWith("w") && slot.endsWith("/0") ? 1 : 0;
        }
        String how =
                one.got.size() == expected().size() ? "COMPLETE" : answered >= plan.quorum() ? "PARTIAL" : "EXPIRED";
        closed.put(scenario, outcomes);
        said.add("set " + scenario + " " + how + " " + outcomes + " duplicates " + one.duplicates);
    }

    private List<String> expected() {
        List<String> slots = new ArrayList<>();
        for (int model = 0; model < plan.models(); model++) {
            for (int repeat = 0; repeat < plan.repeats(); repeat++) {
                slots.add("m" + model + "/" + repeat);
            }
        }
        return slots;
    }
}
