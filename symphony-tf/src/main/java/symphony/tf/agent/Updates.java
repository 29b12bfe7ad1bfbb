package symphony.tf.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.agent.Symphony.Order;

/** Runs the updates of the schedule, and stores the metrics of the last observed one. */
final class Updates {

  private final AgentGraph<TFloat32> graph;
  private final Session session;
  private final FeedTensors transfers;
  private final Symphony config;
  private final UpdateSchedule schedule;
  private final List<TerminalRetention.Ring> rings;
  private final List<RewardScaling.Meter> meters;
  private final Resets resets;
  private final double[][] metrics;
  private long count;

  Updates(
      AgentGraph<TFloat32> graph,
      Session session,
      FeedTensors transfers,
      Symphony config,
      UpdateSchedule schedule,
      List<TerminalRetention.Ring> rings,
      List<RewardScaling.Meter> meters) {
    this.graph = graph;
    this.session = session;
    this.transfers = transfers;
    this.config = config;
    this.schedule = schedule;
    this.rings = rings;
    this.meters = meters;
    this.resets = new Resets(graph);
    this.metrics = new double[graph.metricNames().size()][rings.size()];
    for (double[] row : metrics) {
      Arrays.fill(row, Double.NaN);
    }
  }

  /** The number of updates so far. */
  long count() {
    return count;
  }

  /** Continues counting from a checkpoint's number. */
  void goOnAfter(long updates) {
    count = updates;
  }

  /** The metrics of the last observed update, {@code [metric][member]}; NaN before the first. */
  double[][] metrics() {
    return Arrays.stream(metrics).map(double[]::clone).toArray(double[][]::new);
  }

  /** Runs all updates of one environment step; the last one is observed if requested. */
  void step(boolean observed) {
    int due = schedule.updatesPerStep();
    for (int i = 0; i < due; i++) {
      update(observed && i == due - 1);
    }
  }

  private void update(boolean observed) {
    UpdatePlan plan = schedule.plan(count);
    if (plan.reset().part() != UpdatePlan.Part.NONE) {
      resets.run(session, plan.reset(), count + 1);
    }
    List<Op> targets = new ArrayList<>(rest(plan));
    if (plan.actor() && config.order() == Order.CRITICS_FIRST) {
      run(plan, List.of(critics(plan)), false);
    } else {
      targets.add(critics(plan));
    }
    run(plan, targets, observed);
    count++;
  }

  private void run(UpdatePlan plan, List<Op> targets, boolean observed) {
    Session.Runner runner = session.runner();
    targets.forEach(runner::addTarget);
    if (observed) {
      runner.fetch(graph.metrics());
    }
    transfers.feedTransition(runner);
    int size = schedule.batch(rings.getFirst().length(), config.batch());
    transfers.feedCounters(runner, count, plan.batch(), size, rings, meters);
    try (Result result = runner.run()) {
      if (observed) {
        read((TFloat32) result.get(0));
      }
    }
  }

  private Op critics(UpdatePlan plan) {
    LearnerOps<TFloat32> ops = graph.learner();
    return plan.targets() ? ops.criticTargets() : ops.critic();
  }

  /** The actor, if it is due, and what keeps state. */
  private List<Op> rest(UpdatePlan plan) {
    LearnerOps<TFloat32> ops = graph.learner();
    List<Op> rest = new ArrayList<>(ops.bookkeeping());
    if (plan.actor()) {
      rest.add(plan.targets() ? ops.actorTargets() : ops.actor());
      rest.addAll(ops.actorBookkeeping());
    }
    return rest;
  }

  private void read(TFloat32 values) {
    for (int i = 0; i < metrics.length; i++) {
      for (int m = 0; m < metrics[i].length; m++) {
        metrics[i][m] = values.getFloat(i, m);
      }
    }
  }
}
