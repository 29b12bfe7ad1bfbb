package symphony.tf.contract;

import java.util.List;
import symphony.api.latentdropout.LatentDropout;
import symphony.testkit.LatentDropoutContract;
import symphony.tf.latentdropout.GradientDropout;
import symphony.tf.latentdropout.GradientDropout.Mask;
import symphony.tf.latentdropout.GradientDropout.RandomProbability;
import symphony.tf.latentdropout.InvertedDropout;
import symphony.tf.latentdropout.NoDropout;

final class LatentDropoutsTests extends LatentDropoutContract {

  @Override
  protected List<LatentDropout> candidates() {
    return List.of(
        new NoDropout(),
        new GradientDropout(RandomProbability.NEVER, 0.5, true, Mask.COIN),
        new GradientDropout(RandomProbability.ELEMENT, 0.5, false, Mask.COIN),
        new GradientDropout(RandomProbability.ROW, 0.5, true, Mask.COIN),
        new GradientDropout(RandomProbability.LAYER, 0.5, false, Mask.COIN),
        new GradientDropout(RandomProbability.STEP, 0.5, true, Mask.COIN),
        new GradientDropout(RandomProbability.ELEMENT, 0.5, false, Mask.GAUSSIAN),
        new InvertedDropout(0.1),
        new InvertedDropout(0));
  }
}
