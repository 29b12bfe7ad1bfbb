package symphony.tf.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.targetweighting.TargetWeighting;

/**
 * The least of the means of a few critics that are drawn anew, without replacement, for each update
 * and each member. With a subset as large as the ensemble it is {@link MinOfNets}.
 *
 * <p>Source: Chen et al. 2021, arXiv 2101.05982.
 */
public final class RandomSubset implements TargetWeighting {

  /** Lifts a critic that was not drawn above every other. */
  private static final double OUT_OF_REACH = 1e30;

  private final RandomSubsetConfig config;

  /** With checked parameters. */
  public RandomSubset(RandomSubsetConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    Ops tf = g.tf();
    Operand<T> means = tf.math.mean(nodes, tf.constant(-1), Mean.keepDims(true));
    int critics = (int) nodes.shape().get(1);
    if (config.subset() >= critics) {
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
        tf.nn.topK(lot, tf.constant(config.subset()), new TopK.Options[] {TopK.sorted(true)});
    Operand<T> least = tf.reduceMin(highest.values(), tf.constant(-1));
    Operand<T> threshold = tf.expandDims(least, tf.constant(-1));
    Operand<T> flags = tf.dtypes.cast(tf.math.less(lot, threshold), g.type());
    return tf.reshape(flags, tf.constant(new int[] {-1, critics, 1, 1}));
  }
}
