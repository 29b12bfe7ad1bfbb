package symphony.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;
import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.Optimizer.Group;
import symphony.api.optimizer.Optimizer.Moments;
import symphony.api.optimizer.Optimizer.Trainable;

/** One number for each member of a cohort, which an optimizer moves along gradients from a test. */
public final class TestOptimization implements AutoCloseable {

  private static final Shape ONE = Shape.of(1, 1);

  private final TestGraph<TFloat64> graph;
  private final TestVariable<TFloat64> theta;
  private final TestVariable<TFloat64> gradient;
  private final List<Op> step;

  /** Starts at one value for each member. */
  public TestOptimization(Optimizer optimizer, Group group, double... initial) {
    graph = TestGraph.float64(LongStream.rangeClosed(1, initial.length).toArray());
    GraphScope<TFloat64> g = graph.scope("optimizer");
    g.parameter("theta", ONE, Initializer.constant(0));
    g.state("gradient", ONE, 0);
    theta = graph.parameter("optimizer/theta");
    gradient = graph.state("optimizer/gradient");
    theta.set(initial);
    Moments<TFloat64> moments =
        new Moments<>() {
          @Override
          public Operand<? extends TType> of(
              Trainable<TFloat64> parameter, String name, double initialMoment) {
            g.state("moment/" + name, ONE, initialMoment);
            return graph.state("optimizer/moment/" + name).handle();
          }
        };
    Trainable<TFloat64> trainable =
        new Trainable<>("theta", group, theta.handle(), theta.read(), gradient.read());
    step = optimizer.step(g, moments, List.of(trainable));
  }

  /** Performs one step, along a gradient for each member. */
  public void step(double... along) {
    gradient.set(along);
    graph.run(step);
  }

  /** The numbers and optimizer state of all members. */
  Map<String, double[]> moment() {
    Map<String, double[]> moment = new LinkedHashMap<>();
    moment.put("result", theta.values());
    graph.states().forEach((name, state) -> moment.put("state " + name, state.values()));
    return moment;
  }

  /** The first member's number now. */
  public double value() {
    return theta.values()[0];
  }

  /** One of the optimizer's moments of the first member now. */
  public double moment(String name) {
    return graph.state("optimizer/moment/" + name).values()[0];
  }

  /** Takes over the numbers and the optimizer state of another optimization. */
  public void restore(TestOptimization other) {
    theta.set(other.theta.values());
    other.graph.states().forEach((name, state) -> graph.state(name).set(state.values()));
  }

  @Override
  public void close() {
    graph.close();
  }
}
