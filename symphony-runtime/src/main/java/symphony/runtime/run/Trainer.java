package symphony.runtime.run;

import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.EvaluationScore;
import symphony.runtime.record.RunEvent;

/**
 * Trains a cohort in lockstep: at every step each member acts once in its own environment, the agent
 * remembers all transitions and learns.
 *
 * <p>The warm start lasts {@link Agent#warmStartSteps} steps; learning begins with the step after
 * it. A member that fails is left where it stands: its transitions become empty, and since members
 * share nothing, the others' numbers stay the same.
 */
final class Trainer {

  private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

  private static final String AGENT = "agent/";
  private static final String LOOP = "loop";
  private static final String HEALTH = "health";

  private final RunConfig config;
  private final Agent agent;
  private final EpisodeShaping shaping;
  private final Broadcast events;
  private final Checkpointer checkpointer;
  private final LastGood lastGood;
  private final StopSignal stop;
  private final Workers workers;
  private final Evaluator evaluator;
  private final List<Member> members;
  private final Clockwork clockwork = new Clockwork();

  private final int timeLimit;
  private final int observationSize;
  private final int actionSize;
  private final float[] observations;
  private final float[] nextObservations;
  private final float[] actions;
  private final double[] rewards;
  private final boolean[] terminated;
  private final boolean[] noiseOnly;
  private final List<Integer> failed = new ArrayList<>();
  private long step;
  private long checkpointed;
  private Checkpointer.Written announced;

  @Inject
  Trainer(
      RunConfig config,
      Cohort cohort,
      Agent agent,
      EpisodeShaping shaping,
      Environments environments,
      Workers workers,
      Broadcast events,
      Checkpointer checkpointer,
      LastGood lastGood,
      StopSignal stop) {
    this.config = config;
    this.agent = agent;
    this.shaping = shaping;
    this.events = events;
    this.checkpointer = checkpointer;
    this.lastGood = lastGood;
    this.stop = stop;
    this.workers = workers;
    List<Environment> own = environments.training();
    EnvironmentSpec spec = environments.spec();
    ActionScale scale = new ActionScale(spec, config.task().actionLimit());
    this.members =
        IntStream.range(0, cohort.size())
            .mapToObj(
                m ->
                    new Member(
                        cohort.tree(m),
                        environments,
                        own.get(m),
                        scale,
                        config.training().maxFailures()))
            .toList();
    this.evaluator =
        new Evaluator(environments, cohort, scale, workers, config.evaluation().episodes());
    this.timeLimit = spec.timeLimit();
    this.observationSize = spec.observationSize();
    this.actionSize = spec.actionSize();
    this.observations = new float[cohort.size() * observationSize];
    this.nextObservations = new float[cohort.size() * observationSize];
    this.actions = new float[cohort.size() * actionSize];
    this.rewards = new double[cohort.size()];
    this.terminated = new boolean[cohort.size()];
    this.noiseOnly = new boolean[cohort.size()];
  }

  /** Trains until the last step, a stop signal, or the failure of the last member. */
  void train() {
    if (step == 0) {
      workers.each(members.size(), m -> members.get(m).beginEpisode(), this::replaceEnvironment);
      announceFailures();
    }
    while (step < config.training().steps() && !stop.requested() && anyActive()) {
      takeStep();
      if (due(config.output().checkpointEvery())) {
        checkpoint();
      }
      keepWhatIsLeftOfTheFailed();
      announceCheckpoint();
    }
    if (checkpoints() && step != checkpointed && anyActive()) {
      checkpoint();
    }
    checkpointer.await();
    announceCheckpoint();
    clockwork.spend(Clockwork.Part.CHECKPOINT);
  }

  private boolean checkpoints() {
    return config.output().checkpointEvery() > 0;
  }

  /** A member that is sound, its environment being what failed, is kept as it is now. */
  private void keepWhatIsLeftOfTheFailed() {
    if (checkpoints() && !failed.isEmpty()) {
      boolean[] healthy = agent.healthy();
      if (step != checkpointed && failed.stream().anyMatch(m -> healthy[m])) {
        checkpoint();
      }
      failed.forEach(lastGood::keep);
    }
    failed.clear();
  }

  private void announceCheckpoint() {
    Checkpointer.Written written = checkpointer.last();
    if (written != null && !written.equals(announced)) {
      announced = written;
      events.accept(
          new RunEvent.Checkpointed(written.step(), written.bytes(), written.seconds()));
    }
  }

  private void checkpoint() {
    clockwork.spend(Clockwork.Part.RECORDS);
    checkpointed = step;
    if (step == config.training().steps()) {
      checkpointer.takeLast(step, writer -> save(withoutReplay(writer)));
    } else {
      checkpointer.take(step, this::save);
    }
    clockwork.spend(Clockwork.Part.CHECKPOINT);
  }

  private void takeStep() {
    step++;
    act();
    clockwork.spend(Clockwork.Part.LEARNER);
    workers.each(
        members.size(),
        m -> members.get(m).step(actions, m * actionSize),
        this::replaceEnvironment);
    clockwork.spend(Clockwork.Part.ENVIRONMENT);
    boolean measured = due(config.output().metricsEvery());
    learn(measured);
    clockwork.spend(Clockwork.Part.LEARNER);
    announceEpisodes();
    boolean evaluated = due(config.evaluation().every()) || step == config.training().steps();
    if (measured && agent.updates() > 0) {
      measure();
    }
    if (measured || evaluated) {
      checkHealth();
    }
    clockwork.spend(Clockwork.Part.RECORDS);
    if (evaluated && anyActive()) {
      evaluate();
      clockwork.spend(Clockwork.Part.EVALUATION);
    }
    events.accept(new RunEvent.Stepped(step));
  }

  private void replaceEnvironment(int member, String why) {
    members.get(member).replaceEnvironment(why);
  }

  private boolean due(long every) {
    return every > 0 && step % every == 0;
  }

  private void act() {
    for (int m = 0; m < members.size(); m++) {
      Member member = members.get(m);
      member.observe(observations, m * observationSize);
      noiseOnly[m] = shaping.noiseOnly(member.stepInEpisode(), timeLimit, !agent.learning());
    }
    agent.act(observations, noiseOnly, actions);
  }

  private void learn(boolean measured) {
    for (int m = 0; m < members.size(); m++) {
      Member member = members.get(m);
      rewards[m] = member.reward();
      terminated[m] = member.terminated();
      member.next(nextObservations, m * observationSize);
    }
    agent.remember(rewards, nextObservations, terminated);
    if (agent.learning()) {
      agent.learn(measured);
    } else if (step >= agent.warmStartSteps()) {
      agent.endWarmStart();
    }
  }

  private void announceEpisodes() {
    for (int m = 0; m < members.size(); m++) {
      int index = m;
      members.get(m).ended().ifPresent(ended -> events.accept(event(index, ended)));
    }
    announceFailures();
  }

  private RunEvent event(int member, Member.EndedEpisode ended) {
    return new RunEvent.EpisodeEnded(
        step, member, ended.episode(), ended.score(), ended.terminated(), ended.reason());
  }

  private void announceFailures() {
    for (int m = 0; m < members.size(); m++) {
      Member member = members.get(m);
      if (member.justFailed()) {
        member.failureAnnounced();
        failed.add(m);
        events.accept(new RunEvent.MemberFailed(step, m, member.failure().orElseThrow()));
      }
    }
  }

  private void measure() {
    List<String> names = agent.metricNames();
    double[][] metrics = agent.metrics();
    for (int m = 0; m < members.size(); m++) {
      if (members.get(m).active()) {
        events.accept(new RunEvent.Measured(step, m, agent.updates(), names, column(metrics, m)));
      }
    }
  }

  private static double[] column(double[][] rows, int index) {
    double[] column = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      column[i] = rows[i][index];
    }
    return column;
  }

  private void checkHealth() {
    boolean[] healthy = agent.healthy();
    for (int m = 0; m < healthy.length; m++) {
      Member member = members.get(m);
      if (!healthy[m] && member.active()) {
        member.fail("its parameters are no longer finite");
      }
    }
    announceFailures();
  }

  private void evaluate() {
    List<Optional<EvaluationScore>> scores = evaluator.evaluate(agent, step);
    for (int m = 0; m < scores.size(); m++) {
      if (!members.get(m).active()) {
        continue;
      }
      if (scores.get(m).isPresent()) {
        events.accept(new RunEvent.Evaluated(step, m, scores.get(m).get()));
      } else {
        LOG.warn(
            "Step {}: member {} of the cohort has no evaluation, because the environment failed in every"
                + " episode.",
            step,
            m + 1);
      }
    }
  }

  private boolean anyActive() {
    return members.stream().anyMatch(Member::active);
  }

  /** Whether a block of a checkpoint holds something that the policy without training needs. */
  static boolean belongsToPolicy(String block) {
    return !block.startsWith(AGENT + StateWriter.REPLAY);
  }

  /** Whether a member's parameters were finite when a checkpoint was taken. */
  static boolean healthy(StateReader checkpoint, int member) {
    ByteBuffer health = checkpoint.has(HEALTH) ? checkpoint.read(HEALTH) : ByteBuffer.allocate(0);
    return health.limit() <= member || health.get(member) == 1;
  }

  private static StateWriter withoutReplay(StateWriter writer) {
    return (name, block) -> {
      if (belongsToPolicy(name)) {
        writer.write(name, block);
      }
    };
  }

  /** Writes everything that {@link #restore} needs: the agent's blocks, and the loop's own. */
  private void save(StateWriter writer) {
    agent.save((name, block) -> writer.write(AGENT + name, block));
    StateOutput out = new StateOutput();
    out.writeLong(step);
    out.writeInt(members.size());
    members.forEach(member -> member.save(out));
    writer.write(LOOP, out.bytes());
    StateOutput health = new StateOutput();
    for (boolean healthy : agent.healthy()) {
      health.writeBoolean(healthy);
    }
    writer.write(HEALTH, health.bytes());
  }

  /** The agent's part of a checkpoint. */
  static StateReader agentBlocks(StateReader whole) {
    return new StateReader() {
      @Override
      public boolean has(String name) {
        return whole.has(AGENT + name);
      }

      @Override
      public ByteBuffer read(String name) {
        return whole.read(AGENT + name);
      }
    };
  }

  /**
   * Takes the state of a checkpoint of the same cohort.
   *
   * @throws symphony.api.agent.AgentException if it does not fit this agent
   */
  void restore(StateReader reader) {
    agent.restore(agentBlocks(reader));
    StateInput in = new StateInput(reader.read(LOOP));
    step = in.readLong();
    checkpointed = step;
    if (step < 0 || step > config.training().steps()) {
      throw new AgentException("the checkpoint says that it was taken after step " + step);
    }
    if (in.readInt() != members.size()) {
      throw new AgentException("the checkpoint is that of another cohort");
    }
    for (int m = 0; m < members.size(); m++) {
      members.get(m).restore(in);
      if (members.get(m).active()) {
        lastGood.forget(m);
      }
    }
  }

  /** How many environment steps each member has taken. */
  long step() {
    return step;
  }

  /** The members, in order. */
  List<Member> members() {
    return new ArrayList<>(members);
  }

  Clockwork clockwork() {
    return clockwork;
  }
}
