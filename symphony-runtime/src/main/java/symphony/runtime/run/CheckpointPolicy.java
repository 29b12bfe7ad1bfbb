package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.List;
import symphony.api.agent.Agent;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.config.RunConfig;

/**
 * Decides when checkpoints are taken: at the configured interval, when a member fails, and at the
 * end.
 */
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

  /** Whether a checkpoint is due at this step. */
  boolean due(long step) {
    return wanted() && step % every == 0;
  }

  private boolean wanted() {
    return every > 0;
  }

  /** Copies the state after a step and writes it asynchronously. */
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

  /**
   * Keeps the last healthy checkpoint of members that have diverged but were not yet reported as
   * failed.
   */
  private void keepWhatIsLeftOfTheUnsound() {
    boolean[] healthy = agent.healthy();
    for (int m = 0; m < healthy.length; m++) {
      if (!healthy[m] && members.get(m).active()) {
        lastGood.keep(m);
      }
    }
  }

  /**
   * Keeps policies of members that have just failed. If a member is healthy and only its
   * environment failed, its current policy is kept.
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
   * Stores the state after the last step, unless it is stored already, and waits until everything
   * is written.
   */
  void finish(long step) {
    if (wanted() && step != stored && members.anyActive()) {
      take(step);
    }
    checkpointer.await();
  }

  /**
   * Restores the state of a checkpoint of the same cohort.
   *
   * @return the step at which it was taken
   * @throws symphony.api.agent.AgentException if it does not match this agent and cohort
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
