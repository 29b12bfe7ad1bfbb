package symphony.runtime.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests known names for a misspelt one. */
public final class Suggestions {

  private Suggestions() {}

  /**
   * The known name with the smallest edit distance; of several, the one with the most similar
   * length. Empty if the distance is larger than a third of the letters and larger than one.
   */
  public static Optional<String> nearest(String given, Collection<String> known) {
    int limit = Math.max(1, (given.length() + 1) / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    return known.stream()
        .filter(name -> distance.apply(given, name) >= 0)
        .min(
            Comparator.<String>comparingInt(name -> distance.apply(given, name))
                .thenComparing(name -> Math.abs(name.length() - given.length()))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code "; did you mean 'rehse'?"}, or an empty text if no known name is near. */
  public static String didYouMean(String given, Collection<String> known) {
    return nearest(given, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }
}
