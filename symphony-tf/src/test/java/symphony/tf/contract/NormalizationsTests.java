package symphony.tf.contract;

import java.util.List;
import symphony.api.normalization.Normalization;
import symphony.testkit.NormalizationContract;
import symphony.tf.normalization.LayerNorm;
import symphony.tf.normalization.NoNormalization;
import symphony.tf.normalization.RmsNorm;

final class NormalizationsTests extends NormalizationContract {

  @Override
  protected List<Normalization> candidates() {
    return List.of(new LayerNorm(1e-5), new RmsNorm(1.1920929e-7), new NoNormalization());
  }
}
