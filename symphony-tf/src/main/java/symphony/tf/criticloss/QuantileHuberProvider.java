package symphony.tf.criticloss;

import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link QuantileHuber}. */
@Ingredient(
    summary = "Each node of a critic estimates its own quantile of the target.",
    formula = "mean |τ_j − 1[u < 0]|·Huber(u), u = y − Q_j, τ_j = (j − ½)/K",
    source = "Dabney et al. 2018 (arXiv 1710.10044); Kuznetsov et al. 2020 (arXiv " + "2005.04269)",
    differs =
        "The mean over nodes is taken, as in TQC's code, where Dabney et al. sum over " + "them.")
public final class QuantileHuberProvider implements CriticLossProvider<QuantileHuberConfig> {

  @Override
  public String name() {
    return "quantile-huber";
  }

  @Override
  public Class<QuantileHuberConfig> configType() {
    return QuantileHuberConfig.class;
  }

  @Override
  public CriticLoss create(QuantileHuberConfig config) {
    return new QuantileHuber(config);
  }
}
