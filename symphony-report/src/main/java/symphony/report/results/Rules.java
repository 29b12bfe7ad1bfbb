package symphony.report.results;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.statistics.Resampling;

/**
 * How a study is judged, as declared before its runs.
 *
 * @param pairedBySeed whether runs of one seed are compared with each other
 * @param lastScoreAlone whether a run's final score is its last evaluation alone
 * @param failedAs return that a failed run counts with, by task; the random policy's where none is
 *     given
 * @param race how seeds are added, where they are
 * @param bootstrap seed and sizes of every bootstrap
 */
public record Rules(
    boolean pairedBySeed,
    boolean lastScoreAlone,
    SortedMap<String, Double> failedAs,
    Optional<RaceRule> race,
    Resampling bootstrap) {

  /** What holds where a study says nothing. */
  public static final Rules STANDARD =
      new Rules(false, false, new TreeMap<>(), Optional.empty(), Resampling.STANDARD);

  /** Copies the map. */
  public Rules {
    failedAs = new TreeMap<>(failedAs);
  }

  /** The same with pairing by seed. */
  public Rules paired() {
    return new Rules(true, lastScoreAlone, failedAs, race, bootstrap);
  }

  /** The same with another bootstrap. */
  public Rules with(Resampling other) {
    return new Rules(pairedBySeed, lastScoreAlone, failedAs, race, other);
  }

  /** What is declared, as text by key. */
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
