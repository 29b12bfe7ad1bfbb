package symphony.tf.contract;

import java.util.List;
import symphony.api.normalization.Normalization;
import symphony.api.plugin.NoParameters;
import symphony.testkit.Candidate;
import symphony.testkit.NormalizationContract;
import symphony.tf.normalization.LayerNormConfig;
import symphony.tf.normalization.LayerNormProvider;
import symphony.tf.normalization.NoNormalizationProvider;
import symphony.tf.normalization.RmsNormConfig;
import symphony.tf.normalization.RmsNormProvider;

final class NormalizationsTests extends NormalizationContract {

  @Override
  protected List<Candidate<Normalization>> candidates() {
    return List.of(
        Candidate.of(new LayerNormProvider(), new LayerNormConfig(1e-5)),
        Candidate.of(new RmsNormProvider(), new RmsNormConfig(1.1920929e-7)),
        Candidate.of(new NoNormalizationProvider(), new NoParameters()));
  }
}
