package symphony.tf.agent;

import java.util.List;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.BooleanDataBuffer;
import org.tensorflow.ndarray.buffer.LongDataBuffer;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.terminalretention.TerminalRetention;

/** The tensors that are copied to the device, allocated once and refilled for each run. */
final class FeedTensors implements AutoCloseable {

  private final AgentGraph<TFloat32> graph;
  private final TransitionLayout layout;
  private final Feed observations;
  private final Feed transitions;
  private final Feed noTransitions;
  private final Feed rewardFactor;
  private final TBool flags;
  private final BooleanDataBuffer flagData;
  private final TInt64 step = TInt64.scalarOf(0);
  private final TInt64 rows;
  private final TInt64 noRows = TInt64.tensorOf(Shape.of(0));
  private final TInt64 counters;
  private final LongDataBuffer counterData;
  private final float[] held;
  private final long[] heldRows;
  private final long[] counts;
  private final float[] factors;
  private boolean pending;

  FeedTensors(AgentGraph<TFloat32> graph, int cohort) {
    this.graph = graph;
    this.layout = graph.layout();
    this.observations = new Feed(Shape.of(cohort, 1, layout.observations()));
    this.transitions = new Feed(Shape.of(cohort, layout.width()));
    this.noTransitions = new Feed(Shape.of(0, layout.width()));
    this.rewardFactor = new Feed(Shape.of(cohort));
    this.flags = TBool.tensorOf(Shape.of(cohort, 1, 1));
    this.flagData = flags.asRawTensor().data().asBooleans();
    this.rows = TInt64.tensorOf(Shape.of(cohort));
    this.counters = TInt64.tensorOf(Shape.of(UpdateInputs.FIXED_COUNTERS + cohort));
    this.counterData = counters.asRawTensor().data().asLongs();
    this.held = new float[cohort * layout.width()];
    this.heldRows = new long[cohort];
    this.counts = new long[UpdateInputs.FIXED_COUNTERS + cohort];
    this.factors = new float[cohort];
  }

  TFloat32 observations(float[] values) {
    return observations.fill(values);
  }

  TBool flags(boolean[] values) {
    flagData.write(values);
    return flags;
  }

  TInt64 step(long value) {
    step.setLong(value);
    return step;
  }

  /** Stores one member's transition for the next run that writes. */
  void hold(
      int member,
      long row,
      float[] observation,
      float[] action,
      double reward,
      boolean terminated,
      float[] nextObservation) {
    layout.write(
        observation,
        action,
        member,
        reward,
        terminated,
        nextObservation,
        held,
        member * layout.width());
    heldRows[member] = row;
    pending = true;
  }

  /** Whether a transition waits to be written. */
  boolean pending() {
    return pending;
  }

  /** Feeds the waiting transition, or none. */
  void feedTransition(Session.Runner runner) {
    if (pending) {
      rows.asRawTensor().data().asLongs().write(heldRows);
      runner.feed(graph.inputs().rows(), rows);
      runner.feed(graph.inputs().transitions(), transitions.fill(held));
      pending = false;
    } else {
      runner.feed(graph.inputs().rows(), noRows);
      runner.feed(graph.inputs().transitions(), noTransitions.tensor());
    }
  }

  /** Feeds the inputs of an update. */
  void feedCounters(
      Session.Runner runner,
      long update,
      long batch,
      long size,
      List<TerminalRetention.Ring> rings,
      List<RewardScaling.Meter> meters) {
    counts[0] = update;
    counts[1] = batch;
    counts[2] = rings.getFirst().length();
    counts[3] = size;
    for (int m = 0; m < rings.size(); m++) {
      counts[UpdateInputs.FIXED_COUNTERS + m] = rings.get(m).oldest();
      factors[m] = (float) meters.get(m).factor();
    }
    counterData.write(counts);
    runner.feed(graph.inputs().counters(), counters);
    runner.feed(graph.inputs().rewardFactor(), rewardFactor.fill(factors));
  }

  @Override
  public void close() {
    observations.close();
    transitions.close();
    noTransitions.close();
    rewardFactor.close();
    flags.close();
    step.close();
    rows.close();
    noRows.close();
    counters.close();
  }
}
