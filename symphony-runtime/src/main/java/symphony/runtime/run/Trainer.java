package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.Map;
import symphony.api.agent.Agent;
import symphony.api.agent.StateReader;
import symphony.runtime.config.RunConfig;

/**
 * Trains a cohort in lockstep: at every step each member acts once in its own environment, the
 * agent remembers all transitions and learns.
 *
 * <p>The warm start lasts {@link Agent#warmStartSteps} steps; learning starts with the step after
 * it. A member that fails stays in the cohort with empty transitions; members share nothing, so the
 * others' numbers do not change.
 */
final class Trainer {

  private final RunConfig config;
  private final SeedRuns members;
  private final StepBuffers exchange;
  private final EventPublisher announcer;
  private final EvaluationRunner evaluations;
  private final CheckpointPolicy checkpoints;
  private final KeptPolicies kept;
  private final PhaseTimer clockwork;
  private final StopSignal stop;
  private long began;
  private long step;

  @Inject
  Trainer(
      RunConfig config,
      SeedRuns members,
      StepBuffers exchange,
      EventPublisher announcer,
      EvaluationRunner evaluations,
      CheckpointPolicy checkpoints,
      KeptPolicies kept,
      PhaseTimer clockwork,
      StopSignal stop) {
    this.config = config;
    this.members = members;
    this.exchange = exchange;
    this.announcer = announcer;
    this.evaluations = evaluations;
    this.checkpoints = checkpoints;
    this.kept = kept;
    this.clockwork = clockwork;
    this.stop = stop;
  }

  /** Trains until the last step, a stop signal, or the failure of the last member. */
  void train() {
    if (step == 0) {
      members.begin();
      announcer.failures(step);
    }
    while (!isLast() && !stop.requested() && members.anyActive()) {
      takeStep();
      store();
    }
    stop.requireHeld();
    checkpoints.finish(step);
    announcer.checkpoint();
    clockwork.spend(PhaseTimer.Part.CHECKPOINT);
    scoreTheEnd();
  }

  /**
   * Evaluates the last step if no evaluation was due there. This happens after the last checkpoint,
   * which is therefore equal to that of a longer run at this step, so that a run with more steps
   * can resume from it.
   */
  private void scoreTheEnd() {
    if (isLast() && !due(config.evaluation().every()) && members.anyActive()) {
      evaluations.evaluate(step);
      clockwork.spend(PhaseTimer.Part.EVALUATION);
    }
  }

  private boolean isLast() {
    return step >= config.training().steps();
  }

  private void takeStep() {
    step++;
    exchange.act();
    clockwork.spend(PhaseTimer.Part.LEARNER);
    members.step(exchange.actions(), exchange.noiseOnly());
    clockwork.spend(PhaseTimer.Part.ENVIRONMENT);
    stop.requireHeldAfterPause();
    boolean measured = due(config.output().metricsEvery());
    exchange.learn(step, measured);
    clockwork.spend(PhaseTimer.Part.LEARNER);
    boolean evaluated = due(config.evaluation().every());
    record(measured, evaluated || isLast());
    clockwork.spend(PhaseTimer.Part.RECORDS);
    if (evaluated && members.anyActive()) {
      evaluations.evaluate(step);
      clockwork.spend(PhaseTimer.Part.EVALUATION);
    }
    announcer.stepped(step);
  }

  private boolean due(long every) {
    return every > 0 && step % every == 0;
  }

  private void record(boolean measured, boolean scored) {
    announcer.episodes(step);
    announcer.failures(step);
    if (measured) {
      announcer.metrics(step);
    }
    if (measured || scored) {
      exchange.checkHealth();
      announcer.failures(step);
    }
  }

  private void store() {
    clockwork.spend(PhaseTimer.Part.RECORDS);
    if (checkpoints.due(step)) {
      stop.requireHeld();
      checkpoints.take(step);
    }
    if (due(config.output().keepEvery())) {
      kept.keep(step);
    }
    checkpoints.keepWhatIsLeft(announcer.failed(), step);
    clockwork.spend(PhaseTimer.Part.CHECKPOINT);
    announcer.checkpoint();
  }

  /**
   * Restores a checkpoint of the same cohort.
   *
   * @throws symphony.api.agent.AgentException if it does not match
   */
  void restore(StateReader checkpoint) {
    began = checkpoints.restore(checkpoint);
    step = began;
  }

  /** The number of environment steps of each member. */
  long step() {
    return step;
  }

  /** The members, in order. */
  SeedRuns members() {
    return members;
  }

  /** The training time of this process by phase. */
  Map<String, Object> timing() {
    return clockwork.report(began, step, members.size());
  }
}
