package symphony.runtime.run;

import java.util.List;
import symphony.api.random.SeedTree;

/**
 * The seeds that train together.
 *
 * @param seeds the seeds, in the order of the members
 */
public record Cohort(List<Long> seeds) {

  /** Copies the seeds. */
  public Cohort {
    seeds = List.copyOf(seeds);
  }

  /** The number of members. */
  public int size() {
    return seeds.size();
  }

  /** The root of a member's random streams. */
  SeedTree tree(int member) {
    return new SeedTree(seeds.get(member));
  }

  /** The root of the agent's random streams of each member. */
  List<SeedTree> agents() {
    return seeds.stream().map(seed -> new SeedTree(seed).child("agent")).toList();
  }
}
