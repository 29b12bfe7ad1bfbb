package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.report.statistics.Design;

class FractionTest {

  private static final List<String> EIGHT = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  @ParameterizedTest
  @CsvSource({"4, 8", "5, 16", "6, 16", "7, 16", "8, 16", "9, 32", "16, 32"})
  void usesTheTextbookNumberOfRuns(int factors, int runs) {
    List<String> names = IntStream.range(0, factors).mapToObj(i -> "f%02d".formatted(i)).toList();
    List<Set<String>> found = new Fraction(names).runs();
    assertEquals(runs, found.size());
    assertEquals(runs, new HashSet<>(found).size());
    assertEquals(Set.copyOf(names), Set.copyOf(found.getFirst()));
  }

  @Test
  void mainEffectsAreClearOfEachOtherAndOfPairs() {
    Map<String, Set<String>> variants = new HashMap<>();
    new Fraction(EIGHT).runs().forEach(present -> variants.put(present.toString(), present));
    Design design = new Design(EIGHT, variants);
    assertTrue(EIGHT.stream().allMatch(f -> design.mainEffect(f).isPresent()));
    assertTrue(
        design.pairs().stream()
            .allMatch(p -> design.interaction(p.getFirst(), p.getLast()).isPresent()));
  }

  @Test
  void eightFactorsInSixteenRunsConfoundPairsInSevenGroupsOfFour() {
    List<String> aliases = new Fraction(EIGHT).aliases();
    assertEquals(7, aliases.size());
    assertTrue(aliases.stream().allMatch(group -> group.split(" = ").length == 4));
  }

  @Test
  void fiveFactorsKeepAllPairsApart() {
    assertEquals(List.of(), new Fraction(EIGHT.subList(0, 5)).aliases());
  }

  @Test
  void refusesTooFewFactors() {
    assertThrows(IllegalArgumentException.class, () -> new Fraction(List.of("a", "b", "c")));
  }
}
