package symphony.tf.agent;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.api.agent.UsedDevice;
import symphony.api.graph.NativeLog;
import symphony.api.plugin.Ingredients;
import symphony.api.random.CounterRandom;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.warmstart.WarmStart;
import symphony.tf.gpu.Natives;
import symphony.tf.graph.Variable;

/**
 * The agent's interface to the training loop: it feeds the graph and maintains the small state that
 * needs no device (which slot is written next, how rewards are scaled).
 */
final class SymphonyAgent implements Agent {

  private final AgentGraph<TFloat32> graph;
  private final Ingredients ingredients;
  private final AgentSetting setting;
  private final Devices device;
  private final Session session;
  private final Symphony config;
  private final WarmStart warmStart;
  private final List<TerminalRetention.Ring> rings;
  private final List<RewardScaling.Meter> meters;
  private final FeedTensors transfers;
  private final Updates updates;
  private final float[] lastObservations;
  private final float[] lastActions;
  private long steps;
  private boolean learning;
  private AgentState state;

  SymphonyAgent(
      AgentGraph<TFloat32> graph,
      Symphony config,
      Ingredients ingredients,
      AgentSetting setting,
      Devices device) {
    this.graph = graph;
    this.config = config;
    this.ingredients = ingredients;
    this.setting = setting;
    this.device = device;
    this.warmStart = ingredients.get(WarmStart.class);
    int cohort = setting.seeds().size();
    TerminalRetention retention = ingredients.get(TerminalRetention.class);
    this.rings =
        IntStream.range(0, cohort)
            .mapToObj(m -> retention.ring(config.replay().capacity()))
            .toList();
    RewardScaling scaling = ingredients.get(RewardScaling.class);
    this.meters =
        IntStream.range(0, cohort).mapToObj(m -> scaling.meter(setting.controlCost())).toList();
    this.lastObservations = new float[cohort * setting.observationSize()];
    this.lastActions = new float[cohort * setting.actionSize()];
    this.session =
        NativeLog.quietly(() -> new Session(graph.graph(), device.config(setting.threads())));
    this.transfers = new FeedTensors(graph, cohort);
    this.updates =
        new Updates(
            graph,
            session,
            transfers,
            config,
            ingredients.get(UpdateSchedule.class),
            rings,
            meters);
    NativeLog.quietly(this::initialize);
  }

  /** Initializes the variables; returns their number. */
  private int initialize() {
    Session.Runner runner = session.runner();
    List<Op> initializers = graph.initializers();
    initializers.forEach(runner::addTarget);
    try (TInt64 first = TInt64.scalarOf(0)) {
      runner.feed(graph.generation(), first).run().close();
    }
    return initializers.size();
  }

  @Override
  public UsedDevice device() {
    return device.used();
  }

  @Override
  public SortedMap<String, String> versions() {
    return new TreeMap<>(Map.of("tensorflow", Natives.version()));
  }

  @Override
  public int warmStartSteps() {
    return warmStart.steps();
  }

  @Override
  public void act(float[] observations, boolean[] noiseOnly, float[] actions) {
    System.arraycopy(observations, 0, lastObservations, 0, lastObservations.length);
    Acting<TFloat32> acting = graph.acting();
    Session.Runner runner =
        session
            .runner()
            .feed(acting.observation(), transfers.observations(observations))
            .feed(acting.noiseOnly(), transfers.flags(noiseOnly))
            .feed(acting.step(), transfers.step(steps))
            .fetch(acting.action());
    acting.updates().forEach(runner::addTarget);
    try (Result result = runner.run()) {
      ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(actions);
    }
    if (!learning && warmStart.uniformActions()) {
      drawUniformly(actions);
    }
    System.arraycopy(actions, 0, lastActions, 0, lastActions.length);
    steps++;
  }

  /** U(-1, 1), keyed by (member's seed, step), so that nothing has to be stored. */
  private void drawUniformly(float[] actions) {
    int d = setting.actionSize();
    for (int m = 0; m < rings.size(); m++) {
      CounterRandom random = setting.seeds().get(m).child("warm-start").child(steps).random();
      for (int i = 0; i < d; i++) {
        actions[m * d + i] = random.nextFloat(-1, 1);
      }
    }
  }

  @Override
  public void evaluate(float[] observations, int rows, float[] actions) {
    Shape shape = Shape.of(rings.size(), rows, setting.observationSize());
    try (Feed feed = new Feed(shape);
        Result result =
            session
                .runner()
                .feed(graph.evaluating().observation(), feed.fill(observations))
                .fetch(graph.evaluating().action())
                .run()) {
      ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(actions);
    }
  }

  @Override
  public void remember(double[] rewards, float[] nextObservations, boolean[] terminated) {
    if (transfers.pending()) {
      flush();
    }
    int d = setting.actionSize();
    for (int m = 0; m < rings.size(); m++) {
      double[] action = new double[d];
      for (int i = 0; i < d; i++) {
        action[i] = lastActions[m * d + i];
      }
      double remembered =
          meters
              .get(m)
              .remembered(
                  rewards[m], action, ofMember(m, lastObservations), ofMember(m, nextObservations));
      meters.get(m).observe(remembered);
      long row = (long) m * config.replay().capacity() + rings.get(m).place(terminated[m]);
      transfers.hold(
          m, row, lastObservations, lastActions, remembered, terminated[m], nextObservations);
    }
    if (!learning) {
      flush();
    }
  }

  private float[] ofMember(int m, float[] observations) {
    int size = setting.observationSize();
    return Arrays.copyOfRange(observations, m * size, (m + 1) * size);
  }

  /** Writes a held transition without an update. */
  private void flush() {
    Session.Runner runner = session.runner().addTarget(graph.write());
    if (!learning) {
      graph.explored().forEach(runner::addTarget);
    }
    transfers.feedTransition(runner);
    runner.run().close();
  }

  @Override
  public void endWarmStart() {
    for (long copy = 1; copy < warmStart.repetitions(); copy++) {
      try (TInt64 index = TInt64.scalarOf(copy)) {
        session.runner().addTarget(graph.repeat()).feed(graph.copy(), index).run().close();
      }
    }
    if (warmStart.repetitions() > 1) {
      rings.forEach(ring -> ring.repeated(warmStart.steps(), warmStart.repetitions()));
    }
    meters.forEach(RewardScaling.Meter::warmStartEnded);
    if (!graph.warmStartEnded().isEmpty()) {
      Session.Runner runner = session.runner();
      graph.warmStartEnded().forEach(runner::addTarget);
      runner.run().close();
    }
    learning = true;
  }

  @Override
  public boolean learning() {
    return learning;
  }

  @Override
  public void learn(boolean observed) {
    updates.step(observed);
  }

  @Override
  public List<String> metricNames() {
    return graph.metricNames();
  }

  @Override
  public double[][] metrics() {
    return updates.metrics();
  }

  @Override
  public long updates() {
    return updates.count();
  }

  @Override
  public long parameters() {
    return graph.build().variables().of(Variable.Kind.PARAMETER).stream()
            .mapToLong(variable -> variable.shape().size())
            .sum()
        / rings.size();
  }

  @Override
  public boolean[] healthy() {
    boolean[] healthy = new boolean[rings.size()];
    try (Result result = session.runner().fetch(graph.finite()).run()) {
      TBool finite = (TBool) result.get(0);
      for (int m = 0; m < healthy.length; m++) {
        healthy[m] = finite.getBoolean(m);
      }
    }
    return healthy;
  }

  @Override
  public void save(StateWriter writer) {
    if (transfers.pending()) {
      flush();
    }
    state().save(writer);
    books().save(writer);
  }

  @Override
  public void restore(StateReader reader) {
    state().restore(reader);
    HostState books = books();
    books.restore(reader);
    steps = books.steps();
    updates.goOnAfter(books.updates());
    learning = books.learning();
  }

  @Override
  public void adopt(int member, StateReader reader, int other, int size) {
    state().adopt(member, reader, other, size);
  }

  private AgentState state() {
    if (state == null) {
      state = new AgentState(session, graph);
    }
    return state;
  }

  private HostState books() {
    return new HostState(steps, updates.count(), learning, rings, meters);
  }

  @Override
  public void export(int member, double[] center, double[] half, Path folder) {
    new PolicyExport(graph, session, ingredients, setting).write(member, center, half, folder);
  }

  @Override
  public void close() {
    session.close();
    graph.graph().close();
    transfers.close();
  }
}
