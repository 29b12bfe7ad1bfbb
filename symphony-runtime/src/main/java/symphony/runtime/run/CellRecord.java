package symphony.runtime.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import symphony.record.JsonFile;
import symphony.runtime.config.RunConfig;

/**
 * What a run directory says about the run that it holds.
 *
 * @param digest of the run's config, empty where there is no run
 * @param cohort the seeds that trained together
 * @param status how it ended, empty if it was killed or is under way
 * @param reason why it did not end well
 * @param resumable whether training it again may continue
 * @param steps how many environment steps it had taken when it ended, 0 where unknown
 * @param codes the code that trained it, several where it continued under another
 */
record CellRecord(
    String digest,
    List<Long> cohort,
    Optional<CellOutcome.Status> status,
    Optional<String> reason,
    boolean resumable,
    long steps,
    SortedSet<String> codes) {

  static CellRecord read(Path directory) {
    Map<String, Object> provenance = JsonFile.read(directory.resolve("provenance.json"));
    Map<String, Object> summary = JsonFile.read(directory.resolve("summary.json"));
    return new CellRecord(
        text(provenance.get("digest")).or(() -> text(summary.get("digest"))).orElse(""),
        provenance.get("cohort") instanceof List<?> seeds ? numbers(seeds) : List.of(),
        text(summary.get("status")).flatMap(CellRecord::status),
        text(summary.get("reason")),
        !Boolean.FALSE.equals(summary.get("resumable")),
        summary.get("steps") instanceof Number steps ? steps.longValue() : 0,
        codes(provenance));
  }

  /** Whether a provenance says which run it is the record of. */
  static boolean saysWhose(Map<String, Object> provenance) {
    return text(provenance.get("digest")).isPresent()
        && provenance.get("cohort") instanceof List<?> seeds
        && !numbers(seeds).isEmpty();
  }

  private static SortedSet<String> codes(Map<?, ?> provenance) {
    SortedSet<String> codes = new TreeSet<>();
    if (provenance.get("code") instanceof Map<?, ?> code) {
      text(code.get("version")).ifPresent(codes::add);
    }
    if (provenance.get("resumed") instanceof List<?> resumed) {
      resumed.stream()
          .filter(Map.class::isInstance)
          .forEach(entry -> codes.addAll(codes((Map<?, ?>) entry)));
    }
    return codes;
  }

  private static Optional<String> text(Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static List<Long> numbers(List<?> seeds) {
    return seeds.stream()
        .filter(Number.class::isInstance)
        .map(seed -> ((Number) seed).longValue())
        .toList();
  }

  private static Optional<CellOutcome.Status> status(String name) {
    for (CellOutcome.Status status : CellOutcome.Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  boolean exists() {
    return !digest.isEmpty();
  }

  boolean isOf(RunConfig config) {
    return digest.equals(config.resolved().digest());
  }

  /** Whether the run is that of other code, or nobody knows of which. */
  boolean isOfOtherCode(RunConfig config) {
    return exists() && !codes.equals(Set.of(config.code()));
  }

  /** Whether a run of the same config has nothing left to do here. */
  boolean settled(RunConfig config) {
    return isOf(config) && status.isPresent() && !resumable && !wantsMore(config);
  }

  /** Whether it came to its end before the number of steps that is asked for now. */
  boolean wantsMore(RunConfig config) {
    return isDone() && steps < config.training().steps();
  }

  boolean isDone() {
    return status.equals(Optional.of(CellOutcome.Status.DONE));
  }
}
