package symphony.runtime.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.runtime.checkpoint.Checkpoint;
import symphony.runtime.checkpoint.CheckpointStore;

/** Selects one of a run's policies: the last, the best, or that of a step. */
public final class CheckpointChoice {

  /** The last healthy one. */
  public static final CheckpointChoice LAST = new CheckpointChoice("last");

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointChoice.class);
  private static final String BEST = "best";

  private final String text;

  private CheckpointChoice(String text) {
    this.text = text;
  }

  /**
   * Reads {@code last}, {@code best} or a number of environment steps.
   *
   * @throws UserException if it is none of these
   */
  public static CheckpointChoice of(String text) {
    if (!text.matches("last|best|\\d{1,18}")) {
      throw new UserException(
          "'%s' is not a step; expected last, best, or a number of environment steps."
              .formatted(text));
    }
    return new CheckpointChoice(text);
  }

  /**
   * Finds the checkpoint.
   *
   * @param run the member's run directory
   * @param keeper the run directory of its cohort's first member, which may be the same
   * @throws UserException if it does not exist; the message lists those that do
   */
  Checkpoint find(Path run, Path keeper, int member) {
    Predicate<Checkpoint> sound = stored -> TrainingState.healthy(stored, member);
    CheckpointStore own = LastHealthyCheckpoint.store(run);
    CheckpointStore cohort = new CheckpointStore(keeper.resolve("checkpoints"));
    if (text.equals(LAST.text)) {
      return policy(own, stored -> true)
          .or(() -> policy(cohort, sound))
          .orElseThrow(() -> new UserException(nothing(run)));
    }
    CheckpointStore best = KeptPolicies.best(run);
    if (text.equals(BEST)) {
      return policy(best, sound)
          .orElseThrow(
              () ->
                  new UserException(
                      "%s has no best policy; train with run.keep-best=true.".formatted(run)));
    }
    long step = Long.parseLong(text);
    List<CheckpointStore> all = List.of(cohort, KeptPolicies.every(keeper), best, own);
    return all.stream()
        .flatMap(store -> policy(store, sound.and(stored -> stored.step() == step)).stream())
        .findFirst()
        .orElseThrow(() -> new UserException(absent(run, step, all)));
  }

  private static String absent(Path run, long step, List<CheckpointStore> stores) {
    TreeSet<Long> there = new TreeSet<>();
    stores.forEach(store -> there.addAll(store.steps()));
    return "%s has no policy of step %d (available: %s); train with run.keep-every=N to keep every n-th."
        .formatted(
            run,
            step,
            there.isEmpty()
                ? "none"
                : there.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static String nothing(Path run) {
    return failure(run)
        .map(
            reason ->
                "%s has no usable policy: its training failed before the first checkpoint (%s); to keep one, train with run.checkpoint-every=N and a small N."
                    .formatted(run, reason))
        .orElse("%s has no checkpoint; train with run.checkpoint-every=N.".formatted(run));
  }

  /** Why the training failed; empty if it did not. */
  static Optional<String> failure(Path run) {
    return Stream.of(CellRecord.read(run))
        .filter(record -> record.status().equals(Optional.of(CellOutcome.Status.FAILED)))
        .flatMap(record -> record.reason().stream())
        .findFirst();
  }

  /** The newest checkpoint with an intact policy; its replay memory may be damaged. */
  private static Optional<Checkpoint> policy(CheckpointStore store, Predicate<Checkpoint> fit) {
    return store.newest(TrainingState::belongsToPolicy, fit, LOG::warn);
  }
}
