package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.List;
import symphony.api.agent.Agent;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.config.RunConfig;

/** When a training is stored: as often as the config says, before a loss, and at its end. */
final class CheckpointPolicy {

  private final long every;
  private final long lastStep;
  private final boolean keepMemory;
  private final Agent agent;
  private final SeedRuns members;
  private final TrainingState state;
  private final Checkpointer checkpointer;
  private final LastHealthyCheckpoint lastGood;
  private long stored;

  @Inject
  CheckpointPolicy(
      RunConfig config,
      Agent agent,
      SeedRuns members,
      TrainingState state,
      Checkpointer checkpointer,
      LastHealthyCheckpoint lastGood) {
    this.every = config.output().checkpointEvery();
    this.lastStep = config.training().steps();
    this.keepMemory = config.output().keepMemory();
    this.agent = agent;
    this.members = members;
    this.state = state;
    this.checkpointer = checkpointer;
    this.lastGood = lastGood;
  }

  /** Whether checkpoints are wanted, and one with this step. */
  boolean due(long step) {
    return wanted() && step % every == 0;
  }

  private boolean wanted() {
    return every > 0;
  }

  /** Copies the state as it is after a step, and lets it be written. */
  void take(long step) {
    stored = step;
    keepWhatIsLeftOfTheUnsound();
    if (step == lastStep) {
      checkpointer.takeLast(step, writer -> saveLast(step, writer));
    } else {
      checkpointer.take(step, writer -> state.save(step, writer));
    }
  }

  private void saveLast(long step, StateWriter writer) {
    if (keepMemory) {
      state.save(step, writer);
    } else {
      state.saveWithoutReplay(step, writer);
    }
  }

  /** A member that diverged without anyone noticing yet must not lose its last sound checkpoint. */
  private void keepWhatIsLeftOfTheUnsound() {
    boolean[] healthy = agent.healthy();
    for (int m = 0; m < healthy.length; m++) {
      if (!healthy[m] && members.get(m).active()) {
        lastGood.keep(m);
      }
    }
  }

  /**
   * Keeps what members that have just failed leave behind. One that is sound, its environment being
   * what failed, is kept as it is now.
   */
  void keepWhatIsLeft(List<Integer> failed, long step) {
    if (!wanted() || failed.isEmpty()) {
      return;
    }
    boolean[] healthy = agent.healthy();
    if (step != stored && failed.stream().anyMatch(m -> healthy[m])) {
      take(step);
    }
    failed.forEach(lastGood::keep);
  }

  /**
   * Stores what the last step left, unless that was done, and waits until everything is written.
   */
  void finish(long step) {
    if (wanted() && step != stored && members.anyActive()) {
      take(step);
    }
    checkpointer.await();
  }

  /**
   * Takes the state of a checkpoint of the same cohort.
   *
   * @return the step after which it was taken
   * @throws symphony.api.agent.AgentException if it does not fit this agent and cohort
   */
  long restore(StateReader checkpoint) {
    stored = state.restore(checkpoint);
    for (int m = 0; m < members.size(); m++) {
      if (members.get(m).active() && TrainingState.healthy(checkpoint, m)) {
        lastGood.forget(m);
      }
    }
    return stored;
  }
}
