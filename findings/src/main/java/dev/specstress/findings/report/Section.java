package dev.specstress.findings.report;

import java.util.List;

/**
 * One part of a report: what it shows, a plot where there is one, and the figures as a table.
 *
 * @param plot id of the plot, empty if there is none
 * @param lead what to look at, a sentence or two
 * @param table every row as long as the header; empty where there is nothing to show yet
 */
record Section(String plot, String title, String lead, List<String> header, List<List<String>> table) {

    Section {
        header = List.copyOf(header);
        table = List.copyOf(table);
    }

    boolean filled() {
        return !table.isEmpty();
    }
}
