package symphony.runtime.run;

import java.util.List;
import symphony.api.random.SeedTree;

/**
 * The seeds that train together.
 *
 * @param seeds in the order of the members
 */
public record Cohort(List<Long> seeds) {

  /** Copies the seeds. */
  public Cohort {
    seeds = List.copyOf(seeds);
  }

  /** How many members there are. */
  public int size() {
    return seeds.size();
  }

  /** The root of one member's random streams. */
  SeedTree tree(int member) {
    return new SeedTree(seeds.get(member));
  }

  /** For each member the root of its agent's random streams. */
  List<SeedTree> agents() {
    return seeds.stream().map(seed -> new SeedTree(seed).child("agent")).toList();
  }
}
