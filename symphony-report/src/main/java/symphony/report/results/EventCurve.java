package symphony.report.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import symphony.api.UserException;
import symphony.report.formats.EventFiles;

/**
 * Reads the returns in a folder's TensorBoard events. If no tag is named, it uses the first tag
 * present of {@code evaluation/return} (this project), {@code eval/mean_reward}
 * (Stable-Baselines3), {@code charts/episodic_return} (CleanRL) and {@code rollout/ep_rew_mean}
 * (Stable-Baselines3); the last two contain returns of training episodes.
 */
final class EventCurve {

  private static final List<String> EVALUATIONS = List.of("evaluation/return", "eval/mean_reward");
  private static final List<String> EPISODES =
      List.of("charts/episodic_return", "rollout/ep_rew_mean", "episode/return");

  private EventCurve() {}

  static boolean isNamed(Path file) {
    return file.getFileName().toString().contains("tfevents");
  }

  /** The run in a folder's files; empty if they have no returns and no tag was named. */
  static Optional<RunResult> read(
      Path folder, List<Path> files, Optional<String> tag, Map<String, String> constants) {
    SortedMap<String, NavigableMap<Long, List<Double>>> scalars = EventFiles.read(files);
    Optional<String> found =
        Stream.concat(
                tag.stream(),
                tag.isPresent()
                    ? Stream.of()
                    : Stream.concat(EVALUATIONS.stream(), EPISODES.stream()))
            .filter(scalars::containsKey)
            .findFirst();
    if (found.isEmpty() && tag.isPresent()) {
      throw new UserException(
          "%s: its events have no '%s', but %s"
              .formatted(folder, tag.get(), String.join(", ", scalars.keySet())));
    }
    return found.map(
        name -> curve(name, scalars.get(name)).result(RunName.ofFolder(folder, constants)));
  }

  private static ImportedCurve curve(String tag, NavigableMap<Long, List<Double>> values) {
    boolean several = values.values().stream().anyMatch(v -> v.size() > 1);
    if (EPISODES.contains(tag) || several) {
      return ImportedCurve.ofEpisodes(new TreeMap<>(values));
    }
    ImportedCurve curve = new ImportedCurve();
    values.forEach((step, value) -> curve.add(step, value.getFirst()));
    return curve;
  }
}
