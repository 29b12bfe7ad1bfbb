package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.optimizer.Optimizer;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * Tests that the contracts refuse ingredients in which the members of a cohort influence each
 * other.
 */
class MixedMembersTest {

  /** Uniform, with an average of errors over the given axes that nothing reads. */
  private record Averaging(int... axes) implements ReplayPriority {

    @Override
    public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
      State<T> average = g.state("average", Shape.of(1), 1);
      return new Sampler<>() {
        @Override
        public Draw<T> draw(Operand<TFloat64> uniform) {
          return new Draw<>(memory.rowsAt(uniform), Optional.empty());
        }

        @Override
        public List<Op> learned(Draw<T> draw, Operand<T> tdError) {
          Operand<T> mean = g.tf().math.mean(tdError, g.tf().constant(axes));
          Operand<T> each = g.tf().broadcastTo(each(mean), g.tf().shape(average.read()));
          return List.of(average.assign(each));
        }

        private Operand<T> each(Operand<T> mean) {
          return axes.length == 1 ? g.tf().expandDims(mean, g.tf().constant(-1)) : mean;
        }
      };
    }
  }

  /** Gradient descent along the gradient, divided by its norm over the given axes. */
  private record Normed(int... axes) implements Optimizer {

    @Override
    public <T extends TNumber> List<Op> step(
        GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
      return parameters.stream().map(p -> step(g, p)).toList();
    }

    private <T extends TNumber> Op step(GraphScope<T> g, Trainable<T> p) {
      var tf = g.tf();
      Operand<T> square =
          tf.reduceSum(tf.math.square(p.gradient()), tf.constant(axes), ReduceSum.keepDims(true));
      Operand<T> step = tf.math.div(p.gradient(), tf.math.sqrt(tf.math.add(square, g.constant(1))));
      return tf.assignSubVariableOp(p.handle(), tf.math.mul(step, g.constant(0.01)));
    }
  }

  /** A scaling that returns the same meter each time. */
  private static final class OneMeter implements RewardScaling, RewardScaling.Meter {

    private double sum = 1;

    @Override
    public Meter meter() {
      return this;
    }

    @Override
    public void observe(double reward) {
      sum += Math.abs(reward);
    }

    @Override
    public void warmStartEnded() {}

    @Override
    public double factor() {
      return 1 / sum;
    }

    @Override
    public double[] save() {
      return new double[] {sum};
    }

    @Override
    public void restore(double[] state) {
      sum = state[0];
    }
  }

  /** A retention that returns the same ring each time. */
  private static final class OneRing implements TerminalRetention, TerminalRetention.Ring {

    private int placed;

    @Override
    public Ring ring(int capacity) {
      return this;
    }

    @Override
    public int place(boolean terminal) {
      return placed++ % 9;
    }

    @Override
    public int length() {
      return Math.min(placed, 9);
    }

    @Override
    public int oldest() {
      return 0;
    }

    @Override
    public void repeated(int block, int repetitions) {}

    @Override
    public byte[] save() {
      return new byte[0];
    }

    @Override
    public void restore(byte[] state) {}
  }

  /** A schedule that counts its calls. */
  private static final class Counting implements UpdateSchedule {

    private int asked;

    @Override
    public int updatesPerStep() {
      return 1;
    }

    @Override
    public UpdatePlan plan(long update) {
      return new UpdatePlan(asked++, true, true, UpdatePlan.Reset.NONE);
    }
  }

  private static final class Priorities extends ReplayPriorityContract {

    private final ReplayPriority priority;

    Priorities(ReplayPriority priority) {
      this.priority = priority;
    }

    @Override
    protected List<ReplayPriority> candidates() {
      return List.of(priority);
    }
  }

  private static final class Optimizers extends OptimizerContract {

    private final Optimizer optimizer;

    Optimizers(Optimizer optimizer) {
      this.optimizer = optimizer;
    }

    @Override
    protected List<Optimizer> candidates() {
      return List.of(optimizer);
    }
  }

  private static void run(Stream<DynamicTest> tests) throws Throwable {
    for (DynamicTest test : tests.toList()) {
      test.getExecutable().execute();
    }
  }

  private static void assertRefused(Stream<DynamicTest> tests, String what) {
    AssertionError refusal = assertThrows(AssertionError.class, () -> run(tests));
    assertTrue(String.valueOf(refusal.getMessage()).contains(what), refusal.getMessage());
  }

  @Test
  void onlyAnAverageOverTheCohortIsRefused() throws Throwable {
    run(new Priorities(new Averaging(-1)).treatsThreeMembersLikeSingleOnes());
    assertRefused(
        new Priorities(new Averaging(0, 1)).treatsThreeMembersLikeSingleOnes(),
        "state priority/average of member 0 after 1 updates, number 0, is another alone than in a"
            + " cohort; reduce over negative axes only");
  }

  @Test
  void onlyANormOverTheCohortIsRefused() throws Throwable {
    run(new Optimizers(new Normed(-1, -2)).treatsThreeMembersLikeSingleOnes());
    assertRefused(
        new Optimizers(new Normed(0, 1, 2)).treatsThreeMembersLikeSingleOnes(),
        "result of member 0 after 1 steps");
  }

  @Test
  void sharedStateInJavaIsRefused() {
    RewardScalingContract scalings =
        new RewardScalingContract() {
          @Override
          protected List<RewardScaling> candidates() {
            return List.of(new OneMeter());
          }
        };
    assertRefused(scalings.treatsSeveralMembersLikeSingleOnes(), "alone and in a cohort");
    TerminalRetentionContract retentions =
        new TerminalRetentionContract() {
          @Override
          protected List<TerminalRetention> candidates() {
            return List.of(new OneRing());
          }
        };
    assertRefused(retentions.treatsSeveralMembersLikeSingleOnes(), "alone and in a cohort");
    UpdateScheduleContract schedules =
        new UpdateScheduleContract() {
          @Override
          protected List<UpdateSchedule> candidates() {
            return List.of(new Counting());
          }
        };
    assertRefused(schedules.resultsDoNotDependOnEarlierCalls(), "update");
  }

  @Test
  void aPluginWithoutDescriptorIsRefused() {
    assertRefused(
        new Priorities(new Averaging(-1)).isProvidedByItsModule(),
        "has no module-info.java, and a plugin is a module");
  }
}
