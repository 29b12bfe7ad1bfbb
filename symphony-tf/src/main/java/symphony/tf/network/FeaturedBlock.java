package symphony.tf.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.api.normalization.Normalization;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.tf.normalization.RmsNorm;

/**
 * Blocks over features that actor and critics share, with a predicted reward.
 *
 * <pre>{@code
 * f(s)    = Linear(s, h) – activation – Linear(h, features)
 * z       = RMSNorm[s, f(s)]                                    what the actor sees
 * g(a, z) = block of [a, z] with a latent layer                 what the reward is read from
 * r(a, z) = Linear(g, 1), trained by ReHSE(r - r̂) through g and f
 * Q sees RMSNorm[a, z, stop g(a, z)]
 * block   = Linear – normalization – Linear – activation – Linear(latent) – dropout – Linear(out)
 * }</pre>
 *
 * <p>All losses train f. Source: the August 2026 revision of arXiv 2512.10477 (SAYA). With 376
 * observations and 17 actions it has 6,600,629 parameters. The normalizations of z and of the
 * critics' input are always RMSNorm; the role normalization applies inside the blocks.
 */
@Ingredient(
    name = "featured-block",
    summary =
        "Blocks with a latent layer over features that actor and critics share, and a "
            + "predicted reward.",
    formula =
        "z = RMSNorm[s, f(s)]; the actor sees z, the critics RMSNorm[a, z, stop g(a, "
            + "z)]; r̂ is predicted from g(a, z)",
    source = "the August 2026 revision of arXiv 2512.10477 (SAYA)")
public record FeaturedBlock(
    @Parameter(value = "Width of the hidden layers", range = "[1, inf)") int hidden,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values of each critic", range = "[1, inf)") int nodes,
    @Parameter(value = "Features in addition to the observation", range = "[1, inf)") int features,
    @Parameter(value = "Width of the latent layer of actor and critics", range = "[1, inf)")
        int latent,
    @Parameter(value = "Width of the latent layer of the reward", range = "[1, inf)")
        int rewardLatent)
    implements Network {

  private static final Normalization RMS = new RmsNorm(1.1920929e-7);

  /** Checks the ranges. */
  public FeaturedBlock {
    Parameters.check(FeaturedBlock.class, hidden, critics, nodes, features, latent, rewardLatent);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static FeaturedBlock provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs) {
    Operand<T> z = features(g, layers, observation);
    Operand<T> latent = latent(g, layers, List.of(z), latent());
    return g.outputLayer().linear("output", latent, outputs, Feeds.bound(latent()));
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    Ops tf = g.tf();
    Operand<T> a = tf.squeeze(action, Squeeze.axis(List.of(1L)));
    Operand<T> z = features(g, layers, tf.squeeze(observation, Squeeze.axis(List.of(1L))));
    Operand<T> reward = tf.stopGradient(rewardLatent(g, layers, a, z));
    Operand<T> x = Feeds.sideBySide(g, List.of(a, z, reward));
    Operand<T> normal = RMS.apply(g.shared("critic-input"), x);
    Operand<T> latent = latent(g, layers, List.of(tf.expandDims(normal, tf.constant(1))), latent());
    return g.outputLayer().linear("output", latent, nodes, Feeds.bound(latent()));
  }

  /** ReHSE of the predicted reward. */
  @Override
  public <T extends TNumber> Optional<Operand<T>> ownLoss(
      GraphScope<T> g, Layers layers, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> z = features(g, layers, view.observation());
    Operand<T> latent = rewardLatent(g, layers, view.action(), z);
    Operand<T> predicted =
        g.shared("reward").outputLayer().linear("output", latent, 1, Feeds.bound(rewardLatent));
    Operand<T> half = tf.math.mul(tf.math.sub(predicted, view.reward()), g.constant(0.5));
    Operand<T> mean =
        tf.math.mean(tf.math.mul(half, tf.math.tanh(half)), tf.constant(new int[] {-2, -1}));
    return Optional.of(tf.math.mul(mean, g.constant(2)));
  }

  /** z, shape {@code (cohort, batch, observations + features)}. */
  private <T extends TNumber> Operand<T> features(
      GraphScope<T> g, Layers layers, Operand<T> observation) {
    GraphScope<T> own = g.shared("features");
    Operand<T> wide =
        own.linear(
            "input",
            observation,
            hidden(),
            layers.activation().weightBound(Feeds.features(observation)));
    Operand<T> active = layers.activation().apply(own.child("activation"), wide);
    Operand<T> f = own.linear("output", active, features, Feeds.bound(hidden()));
    return RMS.apply(own.child("normalization"), Feeds.sideBySide(g, List.of(observation, f)));
  }

  /** g(a, z), shape {@code (cohort, batch, reward latent)}. */
  private <T extends TNumber> Operand<T> rewardLatent(
      GraphScope<T> g, Layers layers, Operand<T> action, Operand<T> z) {
    return latent(g.shared("reward"), layers, List.of(action, z), rewardLatent);
  }

  private <T extends TNumber> Operand<T> latent(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long outputs) {
    long width = hidden();
    Operand<T> wide = g.linear("input", parts, width, Feeds.bound(Feeds.features(parts)));
    Operand<T> normal = layers.normalization().apply(g.child("normalization"), wide);
    Operand<T> hidden = g.linear("hidden", normal, width, layers.activation().weightBound(width));
    Operand<T> active = layers.activation().apply(g.child("activation"), hidden);
    Operand<T> latent = g.linear("latent", active, outputs, Feeds.bound(width));
    return g.training() ? layers.dropout().apply(g.child("dropout"), latent) : latent;
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(OUTPUT_LAYER);
  }
}
