package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.criticloss.CriticError;
import symphony.api.regularizer.Regularizer.Penalty;
import symphony.testkit.TestActorView;
import symphony.testkit.TestGraph;
import symphony.tf.actorobjective.TemporalAdvantage;
import symphony.tf.actorobjective.TemporalAdvantage.Form;
import symphony.tf.criticloss.ReHSE;
import symphony.tf.regularizer.Swaddling;
import symphony.tf.regularizer.Swaddling.Reduction;
import symphony.tf.regularizer.Swaddling.TargetEntropy;

/**
 * The whole loss of the paper's toy batch of two: nodes (1, 2) and (0, -1), next values 1 and 2,
 * (σ, β) = (0.4, 0.1) and (0.5, 0.07). The numbers were computed apart, from the formulas.
 */
class ToyBatchTest {

  private static final double EXACT = 1e-11;
  private static final double ALPHA = (Math.sqrt(5) - 1) / 2;
  private static final double GAMMA = 0.99;

  private final TestGraph<TFloat64> graph = TestGraph.float64(1);

  private double rehse(double... y) {
    var nodes = graph.input(Shape.of(1, 1, 2, 2), 1, 2, 0, -1);
    var target = graph.input(Shape.of(1, 1, 2, 1), y);
    return graph
        .values(
            new ReHSE()
                .loss(graph.scope("loss"), new CriticError<>(nodes, target, Optional.empty())))[0];
  }

  private double actorLoss(Form form, double average) {
    ActorObjective objective = new TemporalAdvantage(form, ALPHA, true, 1e-6, 1);
    var g = graph.scope("objective");
    var loss =
        objective
            .objective(g, new TestActorView<>(g).nextValue(graph.input(Shape.of(1, 2, 1), 1, 2)))
            .loss();
    graph.state("objective/average").set(average);
    return graph.values(loss)[0];
  }

  private Penalty<TFloat64> swaddling(Reduction reduction, TargetEntropy entropy) {
    var g = graph.scope("regularizer");
    var s = graph.input(Shape.of(1, 2, 1), 0.4, 0.5);
    var b = graph.input(Shape.of(1, 2, 1), 0.1, 0.07);
    var view = new TestActorView<>(g).nextPolicyIs(TestActorView.policy(s, s, b));
    return new Swaddling(1e-3, reduction, entropy, false).penalty(g, view);
  }

  @ParameterizedTest
  @CsvSource({
    "PER_SAMPLE, 0.8, 0.225249625802",
    "PER_SAMPLE, 0, -0.767917038567",
    "SCALAR, 0.8, 0.136041365574"
  })
  void theTermsAddUpToTheLoss(Form form, double average, double loss) {
    try (graph) {
      double penalty = graph.values(swaddling(Reduction.MEAN, TargetEntropy.NONE).loss())[0];
      assertEquals(loss, actorLoss(form, average) + rehse(1.5, 0.5) + penalty, EXACT);
    }
  }

  /** Rewards of 1, the second transition terminal. */
  @ParameterizedTest
  @CsvSource({"PER_SAMPLE, 0.512792164102", "SCALAR, 0.423583903874"})
  void theRevisionOfAugust2026SubtractsEntropyFromTheTarget(Form form, double loss) {
    try (graph) {
      Penalty<TFloat64> penalty = swaddling(Reduction.SUM, TargetEntropy.SUM);
      double[] entropy = graph.values(penalty.targetEntropy().orElseThrow());
      double[] y = {1 + GAMMA * (1 + entropy[0]), 1};
      assertArrayEquals(new double[] {2.02607749493, 1}, y, EXACT);
      double critics = rehse(y);
      assertEquals(0.617567893847, critics, EXACT);
      assertEquals(loss, actorLoss(form, 0.8) + critics + graph.values(penalty.loss())[0], EXACT);
    }
  }
}
