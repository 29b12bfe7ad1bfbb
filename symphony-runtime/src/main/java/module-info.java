import symphony.api.actionsquash.ActionSquash;
import symphony.api.activation.Activation;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.agent.AgentFactory;
import symphony.api.criticloss.CriticLoss;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.network.Network;
import symphony.api.normalization.Normalization;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.optimizer.Optimizer;
import symphony.api.regularizer.Regularizer;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.warmstart.WarmStart;

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

  uses ActionSquash;
  uses Activation;
  uses ActorObjective;
  uses AgentFactory;
  uses CriticLoss;
  uses EnvironmentFamily;
  uses EnvironmentWrapper;
  uses EpisodeShaping;
  uses ExplorationNoise;
  uses LatentDropout;
  uses Network;
  uses Normalization;
  uses ObservationScaling;
  uses Optimizer;
  uses Regularizer;
  uses ReplayPriority;
  uses RewardScaling;
  uses TargetWeighting;
  uses TerminalRetention;
  uses UpdateSchedule;
  uses WarmStart;
}
