package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.TaxonomyValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * As many pairs from every cell of the category grid as there are in it, so that large categories do not crowd out small
 * ones. Cells are unordered pairs of categories, a category with itself included. Pairs are dealt to cells in rounds, one
 * to every cell that has any left; the last, incomplete round goes to cells drawn at random. A pair's probability is
 * therefore (complete rounds its cell took part in + chance of the last round) / (pairs in the cell).
 */
final class CategoryCellRule {
    private CategoryCellRule() {}

    static PairDraw draw(List<TaxonomyValue> values, int wanted, long seed) {
        List<CategoryCell> cells = cells(values);
        long there = cells.stream().mapToLong(CategoryCell::count).sum();
        if (wanted > there) {
            return PairRules.tooFew(wanted, there, "pairs of the taxonomy's " + values.size() + " values");
        }
        CellAllocation allocation =
                CellAllocation.of(cells.stream().mapToLong(CategoryCell::count).toArray(), wanted, seed);
        List<DrawnPair> pairs = new ArrayList<>(wanted);
        var order = Seeds.random(seed, "value-order");
        for (int cell = 0; cell < cells.size(); cell++) {
            CategoryCell from = cells.get(cell);
            double probability = allocation.expected(cell) / from.count();
            DistinctNumbers numbers =
                    new DistinctNumbers(from.count(), Seeds.random(seed, "pairs", Integer.toString(cell)));
            for (long drawn = 0; drawn < allocation.taken(cell); drawn++) {
                CategoryCell.Pair pair = from.at(numbers.next());
                pairs.add(new DrawnPair(UniformRule.ordered(pair.one(), pair.other(), order), probability));
            }
        }
        Collections.shuffle(pairs, Seeds.random(seed, "plan-order"));
        return new PairDraw.Drawn(pairs);
    }

    private static List<CategoryCell> cells(List<TaxonomyValue> values) {
        Map<String, List<TaxonomyValue>> categories = new LinkedHashMap<>();
        values.forEach(value -> categories
                .computeIfAbsent(value.getCategory(), category -> new ArrayList<>())
                .add(value));
        List<List<TaxonomyValue>> groups = List.copyOf(categories.values());
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(first -> IntStream.range(first, groups.size())
                        .mapToObj(second -> new CategoryCell(groups.get(first), groups.get(second), second == first)))
                .filter(cell -> cell.count() > 0)
                .toList();
    }
}
