import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.activation.ActivationProvider;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.agent.AgentProvider;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.episodeshaping.EpisodeShapingProvider;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.latentdropout.LatentDropoutProvider;
import symphony.api.network.NetworkProvider;
import symphony.api.normalization.NormalizationProvider;
import symphony.api.observationscaling.ObservationScalingProvider;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.regularizer.RegularizerProvider;
import symphony.api.replaypriority.ReplayPriorityProvider;
import symphony.api.rewardscaling.RewardScalingProvider;
import symphony.api.targetweighting.TargetWeightingProvider;
import symphony.api.terminalretention.TerminalRetentionProvider;
import symphony.api.updateschedule.UpdateScheduleProvider;
import symphony.api.warmstart.WarmStartProvider;

/** One run: strict config, registry, assembly, training loop, run directory. */
module symphony.runtime {
  requires transitive symphony.record;
  requires transitive symphony.roles;
  requires com.google.common;
  requires com.google.guice;
  requires de.siegmar.fastcsv;
  requires jakarta.inject;
  requires me.tongfei.progressbar;
  requires org.apache.commons.text;
  requires org.slf4j;
  requires tools.jackson.databind;
  requires typesafe.config;

  exports symphony.runtime.config;
  exports symphony.runtime.plugin;
  exports symphony.runtime.record;
  exports symphony.runtime.run;

  opens symphony.runtime.run to
      com.google.guice;

  uses ActionSquashProvider;
  uses ActivationProvider;
  uses ActorObjectiveProvider;
  uses AgentProvider;
  uses CriticLossProvider;
  uses EnvironmentProvider;
  uses EpisodeShapingProvider;
  uses ExplorationNoiseProvider;
  uses LatentDropoutProvider;
  uses NetworkProvider;
  uses NormalizationProvider;
  uses ObservationScalingProvider;
  uses OptimizerProvider;
  uses RegularizerProvider;
  uses ReplayPriorityProvider;
  uses RewardScalingProvider;
  uses TargetWeightingProvider;
  uses TerminalRetentionProvider;
  uses UpdateScheduleProvider;
  uses WarmStartProvider;
}
