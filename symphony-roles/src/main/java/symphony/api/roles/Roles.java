package symphony.api.roles;

import java.util.List;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.ActionSquashProvider;
import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjectiveProvider;
import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.episodeshaping.EpisodeShapingProvider;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoiseProvider;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.latentdropout.LatentDropoutProvider;
import symphony.api.network.Network;
import symphony.api.network.NetworkProvider;
import symphony.api.normalization.Normalization;
import symphony.api.normalization.NormalizationProvider;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.observationscaling.ObservationScalingProvider;
import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.OptimizerProvider;
import symphony.api.plugin.Role;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScalingProvider;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.terminalretention.TerminalRetentionProvider;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.updateschedule.UpdateScheduleProvider;
import symphony.api.warmstart.WarmStart;
import symphony.api.warmstart.WarmStartProvider;

/** The catalogue of roles: the one list that a new role is added to. */
public final class Roles {

  /** Every role of an agent, in the order in which a reader meets them. */
  public static final List<Role<?>> ALL =
      List.of(
          Role.of(
              "network",
              Network.class,
              NetworkProvider.class,
              "layers of actor and critics",
              "observations (cohort, batch, observations) and actions (cohort, "
                  + "batch, actions) → raw outputs (cohort, batch, heads · actions), "
                  + "nodes (cohort, critic, batch, node)"),
          Role.of(
              "activation",
              Activation.class,
              ActivationProvider.class,
              "non-linearity",
              "(lead..., batch, features) → the same"),
          Role.of(
              "normalization",
              Normalization.class,
              NormalizationProvider.class,
              "scale of a layer's features",
              "(lead..., batch, features) → the same"),
          Role.of(
              "observation-scaling",
              ObservationScaling.class,
              ObservationScalingProvider.class,
              "scale of observations",
              "(cohort, batch, observations) → the same"),
          Role.of(
              "latent-dropout",
              LatentDropout.class,
              LatentDropoutProvider.class,
              "dropping while training",
              "(lead..., batch, features) → the same"),
          Role.of(
              "action-squash",
              ActionSquash.class,
              ActionSquashProvider.class,
              "from raw outputs to actions",
              "raw outputs (cohort, batch, heads · actions) and noise (cohort, "
                  + "batch, actions) → actions (cohort, batch, actions)"),
          Role.of(
              "exploration-noise",
              ExplorationNoise.class,
              ExplorationNoiseProvider.class,
              "disturbance of actions",
              "noise (cohort, batch, actions)"),
          Role.of(
              "target-weighting",
              TargetWeighting.class,
              TargetWeightingProvider.class,
              "from critic nodes to one value",
              "nodes (cohort, critic, batch, node) → value (cohort, batch, 1), "
                  + "or atoms (cohort, batch, atoms)"),
          Role.of(
              "critic-loss",
              CriticLoss.class,
              CriticLossProvider.class,
              "error of the critics",
              "nodes (cohort, critic, batch, node) and target (cohort, 1, batch, "
                  + "atoms) → loss (cohort)"),
          Role.of(
              "actor-objective",
              ActorObjective.class,
              ActorObjectiveProvider.class,
              "what the actor climbs",
              "values (cohort, batch, 1) or nodes (cohort, critic, batch, node) "
                  + "→ loss (cohort)"),
          Role.of(
              "regularizer",
              Regularizer.class,
              RegularizerProvider.class,
              "bounds on the policy's outputs",
              "actions, scales and β (cohort, batch, actions) → loss (cohort)"),
          Role.of(
              "optimizer",
              Optimizer.class,
              OptimizerProvider.class,
              "from gradients to steps",
              "a parameter (lead..., ...) and its gradient of the same shape → " + "its step"),
          Role.of(
              "replay-priority",
              ReplayPriority.class,
              ReplayPriorityProvider.class,
              "which transitions are seen",
              "uniform numbers (cohort, batch) → rows and importance weights " + "(cohort, batch)"),
          Role.of(
              "terminal-retention",
              TerminalRetention.class,
              TerminalRetentionProvider.class,
              "which transitions are kept"),
          Role.of(
              "reward-scaling",
              RewardScaling.class,
              RewardScalingProvider.class,
              "scale of rewards"),
          Role.of("warm-start", WarmStart.class, WarmStartProvider.class, "filling the memory"),
          Role.of(
              "episode-shaping",
              EpisodeShaping.class,
              EpisodeShapingProvider.class,
              "interventions in an episode"),
          Role.of(
              "update-schedule",
              UpdateSchedule.class,
              UpdateScheduleProvider.class,
              "when the agent learns"));

  private Roles() {}
}
