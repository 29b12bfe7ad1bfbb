package symphony.tf.targetweighting;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Network;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;
import symphony.api.targetweighting.TargetWeighting;

/**
 * The minimum of the means of a few critics, which are drawn without replacement for each update
 * and each member. With a subset as large as the ensemble it is {@link MinOfNets}.
 *
 * <p>Source: Chen et al. 2021, arXiv 2101.05982.
 */
@Ingredient(
    name = "random-subset",
    summary = "The minimum of the means of a few critics, which are drawn again for each update.",
    formula = "q′ = min over a random subset of critics of the mean over nodes",
    source = "Chen et al. 2021 (arXiv 2101.05982, REDQ)")
public record RandomSubset(
    @Parameter(value = "How many critics are drawn", range = "[1, inf)") int subset)
    implements TargetWeighting {

  /** Added to the value of a critic that was not drawn, so that it is never the minimum. */
  private static final double OUT_OF_REACH = 1e30;

  /** Checks the ranges. */
  public RandomSubset {
    Parameters.check(RandomSubset.class, subset);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static RandomSubset provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    Ops tf = g.tf();
    Operand<T> means = tf.math.mean(nodes, tf.constant(-1), Mean.keepDims(true));
    int critics = (int) nodes.shape().get(1);
    if (subset >= critics) {
      return tf.reduceMin(means, tf.constant(-3));
    }
    Operand<T> lift = tf.math.mul(absent(g, means, critics), g.constant(OUT_OF_REACH));
    return tf.reduceMin(tf.math.add(means, lift), tf.constant(-3));
  }

  /** 1 for each critic that was not drawn, shape {@code (cohort, critic, 1, 1)}. */
  private <T extends TNumber> Operand<T> absent(GraphScope<T> g, Operand<T> means, int critics) {
    Ops tf = g.tf();
    Operand<T> perCritic = tf.reduceMax(means, tf.constant(new int[] {-2, -1}));
    Operand<T> lot = g.uniform("subset", perCritic);
    TopK<T, TInt32> highest =
        tf.nn.topK(lot, tf.constant(subset), new TopK.Options[] {TopK.sorted(true)});
    Operand<T> least = tf.reduceMin(highest.values(), tf.constant(-1));
    Operand<T> threshold = tf.expandDims(least, tf.constant(-1));
    Operand<T> flags = tf.dtypes.cast(tf.math.less(lot, threshold), g.type());
    return tf.reshape(flags, tf.constant(new int[] {-1, critics, 1, 1}));
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return selection
        .find(Network.class)
        .filter(network -> subset > network.critics())
        .map(
            network ->
                "target-weighting random-subset draws "
                    + subset
                    + " critics, and network "
                    + Ingredients.name(network)
                    + " has "
                    + network.critics()
                    + "; set subset to at most that");
  }
}
