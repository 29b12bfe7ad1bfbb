package symphony.testkit;

import java.util.List;
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

/** One number that an optimizer moves along gradients which a test gives. */
public final class TestOptimization implements AutoCloseable {

  private final TestGraph<TFloat64> graph = TestGraph.float64(1);
  private final TestVariable<TFloat64> theta;
  private final TestVariable<TFloat64> gradient;
  private final List<Op> step;

  /** Begins at a value. */
  public TestOptimization(Optimizer optimizer, Group group, double initial) {
    GraphScope<TFloat64> g = graph.scope("optimizer");
    g.parameter("theta", Shape.scalar(), Initializer.constant(initial));
    g.state("gradient", Shape.scalar(), 0);
    theta = graph.parameters().get("optimizer/theta");
    gradient = graph.states().get("optimizer/gradient");
    Moments<TFloat64> moments =
        new Moments<>() {
          @Override
          public Operand<? extends TType> of(
              Trainable<TFloat64> parameter, String name, double initialMoment) {
            g.state("moment/" + name, Shape.scalar(), initialMoment);
            return graph.states().get("optimizer/moment/" + name).handle();
          }
        };
    Trainable<TFloat64> trainable =
        new Trainable<>("theta", group, theta.handle(), theta.read(), gradient.read());
    step = optimizer.step(g, moments, List.of(trainable));
  }

  /** Makes one step. */
  public void step(double along) {
    gradient.set(along);
    graph.run(step);
  }

  /** The number now. */
  public double value() {
    return theta.values()[0];
  }

  /** One of the optimizer's moments now. */
  public double moment(String name) {
    return graph.states().get("optimizer/moment/" + name).values()[0];
  }

  /** Takes over another one's number and everything that its optimizer keeps. */
  public void restore(TestOptimization other) {
    theta.set(other.theta.values());
    other.graph.states().forEach((name, state) -> graph.states().get(name).set(state.values()));
  }

  @Override
  public void close() {
    graph.close();
  }
}
