package symphony.report.results;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.statistics.Resampling;

/**
 * The rules by which a study is judged, declared before its runs.
 *
 * @param pairedBySeed whether runs with the same seed are compared with each other
 * @param lastScoreAlone whether a run's final score is only its last evaluation
 * @param failedAs return of a failed run, by task; the random policy's for tasks without an entry
 * @param race how seeds are added; empty if their number is fixed
 * @param bootstrap seed and sizes of every bootstrap
 */
public record Rules(
    boolean pairedBySeed,
    boolean lastScoreAlone,
    SortedMap<String, Double> failedAs,
    Optional<RaceRule> race,
    Resampling bootstrap) {

  /** The rules of a study that declares none. */
  public static final Rules STANDARD =
      new Rules(false, false, new TreeMap<>(), Optional.empty(), Resampling.STANDARD);

  /** Copies the map. */
  public Rules {
    failedAs = new TreeMap<>(failedAs);
  }

  /** These rules with pairing by seed. */
  public Rules paired() {
    return new Rules(true, lastScoreAlone, failedAs, race, bootstrap);
  }

  /** These rules with another bootstrap. */
  public Rules with(Resampling other) {
    return new Rules(pairedBySeed, lastScoreAlone, failedAs, race, other);
  }

  /** The declared rules as text, by key. */
  Map<String, String> text() {
    Map<String, String> text = new TreeMap<>();
    text.put("pairing", pairedBySeed ? "seed" : "none");
    text.put("score", lastScoreAlone ? "last" : "last-tenth");
    text.put("failed-as", failedAs.isEmpty() ? "the random policy's return" : failedAs.toString());
    text.put("race", race.map(RaceRule::text).orElse("none"));
    text.put("bootstrap", bootstrap.toString());
    return text;
  }
}
