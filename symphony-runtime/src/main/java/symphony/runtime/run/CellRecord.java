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
 * The record of a run in its directory.
 *
 * @param digest digest of the run's config; empty if there is no run
 * @param cohort the seeds that trained together
 * @param status the kind of its end; empty if it was killed or is running
 * @param reason why it failed or was interrupted
 * @param resumable whether it can be resumed
 * @param steps the number of environment steps when it ended; 0 if unknown
 * @param codes the versions of the code that trained it; several if it was resumed with another
 *     version
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

  /** Whether a provenance identifies its run. */
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

  /** Whether the run was trained by other or unknown code. */
  boolean isOfOtherCode(RunConfig config) {
    return exists() && !codes.equals(Set.of(config.code()));
  }

  /** Whether a run of the same config has nothing left to do. */
  boolean settled(RunConfig config) {
    return isOf(config) && status.isPresent() && !resumable && !wantsMore(config);
  }

  /** Whether it is done with fewer steps than the config now requires. */
  boolean wantsMore(RunConfig config) {
    return isDone() && steps < config.training().steps();
  }

  boolean isDone() {
    return status.equals(Optional.of(CellOutcome.Status.DONE));
  }
}
