package dev.specstress.generator.internal.plan;

import dev.specstress.kit.campaign.Seeds;
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

    static PairDraw draw(PairPopulation population, int wanted, long seed) {
        List<CategoryCell> cells = cells(population);
        long there = cells.stream().mapToLong(CategoryCell::count).sum();
        if (wanted > there) {
            return PairRules.tooFew(wanted, there, population.told());
        }
        CellAllocation allocation =
                CellAllocation.of(cells.stream().mapToLong(CategoryCell::count).toArray(), wanted, seed);
        List<DrawnPair> pairs = new ArrayList<>(wanted);
        var order = Seeds.random(seed, "value-order");
        for (int cell = 0; cell < cells.size(); cell++) {
            CategoryCell from = cells.get(cell);
            double probability = allocation.expected(cell) / from.count();
            DistinctNumbers numbers =
                    new DistinctNumbers(from.size(), Seeds.random(seed, "pairs", Integer.toString(cell)));
            long drawn = 0;
            while (drawn < allocation.taken(cell)) {
                UnorderedPairs.Pair pair = from.at(numbers.next());
                if (!population.nearSynonyms().has(population.all().number(pair.low(), pair.high()))) {
                    var one = population.values().get(pair.low());
                    var other = population.values().get(pair.high());
                    pairs.add(new DrawnPair(UniformRule.ordered(one, other, order), probability));
                    drawn++;
                }
            }
        }
        Collections.shuffle(pairs, Seeds.random(seed, "plan-order"));
        return new PairDraw.Drawn(pairs, there, population.nearSynonyms().count());
    }

    private static List<CategoryCell> cells(PairPopulation population) {
        Map<String, List<Integer>> categories = new LinkedHashMap<>();
        for (int at = 0; at < population.values().size(); at++) {
            categories
                    .computeIfAbsent(population.values().get(at).getCategory(), category -> new ArrayList<>())
                    .add(at);
        }
        List<int[]> groups = categories.values().stream()
                .map(places -> places.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(first -> IntStream.range(first, groups.size())
                        .mapToObj(second ->
                                CategoryCell.of(groups.get(first), groups.get(second), second == first, population)))
                .filter(cell -> cell.count() > 0)
                .toList();
    }
}
