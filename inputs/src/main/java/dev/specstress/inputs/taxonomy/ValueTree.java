package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The published tree of values: {@code cluster_id, description, name, level, parent_cluster_id, pct_total_occurrences}. Level
 * 0 are values, each under a cluster of level 1, that under a category of level 2, that under a group of level 3, if any.
 */
final class ValueTree {
    static final Set<String> COLUMNS = Set.of("cluster_id", "name", "level", "parent_cluster_id");
    private static final int TOP = 3;

    private record Cluster(long line, String name, String description, int level, String parent, double percent) {}

    private final InputText source;
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();

    private ValueTree(InputText source) {
        this.source = source;
    }

    /** @throws UserErrorException with the line: an unknown parent, a wrong level, an id or name that occurs twice */
    static Taxonomy read(String name, InputText source) {
        var tree = new ValueTree(source);
        CsvRows.each(source, tree::add);
        var values = new ValueDrafts(source);
        for (var cluster : tree.clusters.values()) {
            var above = cluster.level() == TOP ? cluster : tree.parent(cluster);
            if (cluster.level() == 0) {
                values.add(cluster.line(), tree.value(cluster, above));
            }
        }
        return values.taxonomy(name);
    }

    private void add(CsvRows.Row row) {
        var id = row.cell("cluster_id");
        if (id.isEmpty()) {
            throw source.refuse(row.line(), "no cluster_id");
        }
        var level = level(row);
        var cluster = new Cluster(
                row.line(),
                row.cell("name"),
                row.cell("description"),
                level,
                row.cell("parent_cluster_id"),
                Frequency.percent(source, row.line(), row.cell("pct_total_occurrences")));
        if (cluster.name().isEmpty()) {
            throw source.refuse(row.line(), "no name");
        }
        if (level == TOP && !cluster.parent().isEmpty()) {
            throw source.refuse(row.line(), id + " is of level 3, the top, but has the parent " + cluster.parent());
        }
        var first = clusters.putIfAbsent(id, cluster);
        if (first != null) {
            throw source.refuse(row.line(), "the cluster_id " + id + " occurs twice, first in line " + first.line());
        }
    }

    private int level(CsvRows.Row row) {
        var level = row.cell("level");
        if (!level.matches("[0-3]")) {
            throw source.refuse(row.line(), "a level must be 0, 1, 2 or 3, not " + (level.isEmpty() ? "empty" : level));
        }
        return Integer.parseInt(level);
    }

    /** Levels rise by one from child to parent, so that no cluster can be its own ancestor. */
    private Cluster parent(Cluster cluster) {
        var parent = clusters.get(cluster.parent());
        if (parent == null) {
            throw source.refuse(
                    cluster.line(),
                    cluster.parent().isEmpty()
                            ? cluster.name() + " is of level " + cluster.level() + " and has no parent"
                            : "the parent " + cluster.parent() + " of " + cluster.name() + " is nowhere in the file");
        }
        if (parent.level() != cluster.level() + 1) {
            throw source.refuse(
                    cluster.line(),
                    "%s is of level %d, so its parent must be of level %d, but %s in line %d is of level %d"
                            .formatted(
                                    cluster.name(),
                                    cluster.level(),
                                    cluster.level() + 1,
                                    parent.name(),
                                    parent.line(),
                                    parent.level()));
        }
        return parent;
    }

    private TaxonomyValue value(Cluster value, Cluster level1) {
        var category = parent(level1);
        return new TaxonomyValue(
                value.name(),
                category.name(),
                value.description(),
                level1.name(),
                parent(category).name(),
                value.percent(),
                CategorySource.GIVEN);
    }
}
