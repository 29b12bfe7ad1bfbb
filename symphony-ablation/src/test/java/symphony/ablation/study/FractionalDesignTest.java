package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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

class FractionalDesignTest {

  private static final List<String> EIGHT = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  @ParameterizedTest
  @CsvSource({"4, 8", "5, 16", "6, 16", "7, 16", "8, 16", "9, 32", "16, 32"})
  void usesTheTextbookNumberOfRuns(int factors, int runs) {
    List<String> names = IntStream.range(0, factors).mapToObj(i -> "f%02d".formatted(i)).toList();
    List<Set<String>> found = new FractionalDesign(names).runs();
    assertEquals(runs, found.size());
    assertEquals(runs, new HashSet<>(found).size());
    assertEquals(Set.copyOf(names), Set.copyOf(found.getFirst()));
  }

  @Test
  void mainEffectsAreNotConfoundedWithEachOtherOrWithPairs() {
    Map<String, Set<String>> variants = new HashMap<>();
    new FractionalDesign(EIGHT)
        .runs()
        .forEach(present -> variants.put(present.toString(), present));
    Design design = new Design(EIGHT, variants);
    assertEquals(Set.copyOf(EIGHT), design.mainColumns().keySet());
    // 28 pairs in seven groups of four: each group is one effect.
    assertEquals(7, design.interactionColumns().size());
    assertTrue(
        design.interactionColumns().keySet().stream()
            .allMatch(name -> name.split(" x ").length == 5));
    assertTrue(design.aliasMatrix().values().stream().allMatch(Map::isEmpty));
  }

  @Test
  void eightFactorsInSixteenRunsConfoundPairsInSevenGroupsOfFour() {
    List<String> aliases = new FractionalDesign(EIGHT).aliases();
    assertEquals(7, aliases.size());
    assertTrue(aliases.stream().allMatch(group -> group.split(" = ").length == 4));
  }

  @ParameterizedTest
  @CsvSource({"7, 12", "11, 12", "12, 20", "19, 20", "23, 24"})
  void screeningDesignsSeparateMainEffectsInFewRuns(int factors, int runs) {
    List<String> names = IntStream.range(0, factors).mapToObj(i -> "f%02d".formatted(i)).toList();
    Screening screening = new Screening(names);
    Design design = design(names, screening.runs());
    assertEquals(runs, design.variants().size());
    assertEquals(Set.copyOf(names), design.mainColumns().keySet());
    assertTrue(design.interactionColumns().isEmpty(), "pairs are mixed with main effects");
    assertTrue(design.aliasMatrix().get("f00").values().stream().allMatch(s -> Math.abs(s) < 0.7));
    assertFalse(design.aliasMatrix().get("f00").isEmpty());
    List<Set<String>> both = new ArrayList<>(screening.runs());
    both.addAll(screening.mirrored());
    assertTrue(design(names, both).aliasMatrix().values().stream().allMatch(Map::isEmpty));
  }

  private static Design design(List<String> factors, List<Set<String>> runs) {
    Map<String, Set<String>> variants = new HashMap<>();
    runs.forEach(present -> variants.put(present.toString(), present));
    return new Design(factors, variants);
  }

  @Test
  void fiveFactorsKeepAllPairsApart() {
    assertEquals(List.of(), new FractionalDesign(EIGHT.subList(0, 5)).aliases());
  }

  @Test
  void refusesTooFewFactors() {
    assertThrows(
        IllegalArgumentException.class, () -> new FractionalDesign(List.of("a", "b", "c")));
  }
}
