package symphony.tf.contract;

import java.util.List;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.plugin.NoParameters;
import symphony.testkit.Candidate;
import symphony.testkit.LatentDropoutContract;
import symphony.tf.latentdropout.GradientDropoutConfig;
import symphony.tf.latentdropout.GradientDropoutConfig.Mask;
import symphony.tf.latentdropout.GradientDropoutConfig.RandomProbability;
import symphony.tf.latentdropout.GradientDropoutProvider;
import symphony.tf.latentdropout.InvertedDropoutConfig;
import symphony.tf.latentdropout.InvertedDropoutProvider;
import symphony.tf.latentdropout.NoDropoutProvider;

final class LatentDropoutsTests extends LatentDropoutContract {

  @Override
  protected List<Candidate<LatentDropout>> candidates() {
    return List.of(
        Candidate.of(new NoDropoutProvider(), new NoParameters()),
        Candidate.of(
            new GradientDropoutProvider(),
            new GradientDropoutConfig(RandomProbability.NEVER, 0.5, true, Mask.COIN)),
        Candidate.of(
            new GradientDropoutProvider(),
            new GradientDropoutConfig(RandomProbability.ELEMENT, 0.5, false, Mask.COIN)),
        Candidate.of(
            new GradientDropoutProvider(),
            new GradientDropoutConfig(RandomProbability.ROW, 0.5, true, Mask.COIN)),
        Candidate.of(
            new GradientDropoutProvider(),
            new GradientDropoutConfig(RandomProbability.LAYER, 0.5, false, Mask.COIN)),
        Candidate.of(
            new GradientDropoutProvider(),
            new GradientDropoutConfig(RandomProbability.STEP, 0.5, true, Mask.COIN)),
        Candidate.of(
            new GradientDropoutProvider(),
            new GradientDropoutConfig(RandomProbability.ELEMENT, 0.5, false, Mask.GAUSSIAN)),
        Candidate.of(new InvertedDropoutProvider(), new InvertedDropoutConfig(0.1)),
        Candidate.of(new InvertedDropoutProvider(), new InvertedDropoutConfig(0)));
  }
}
