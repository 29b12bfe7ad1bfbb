package symphony.api.roles;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.activation.Activation;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.criticloss.CriticLoss;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.network.Network;
import symphony.api.normalization.Normalization;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.optimizer.Optimizer;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Role;
import symphony.api.regularizer.Regularizer;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.warmstart.WarmStart;

/** The catalogue of roles: the one list that a new role is added to. */
public final class Roles {

  /** Every role of an agent, in the order of the catalogue. */
  public static final List<Role<?>> ALL =
      List.of(
          new Role<>(
              "network",
              Network.class,
              "layers of actor and critics",
              "observations (cohort, batch, observations) and actions (cohort, "
                  + "batch, actions) → raw outputs (cohort, batch, heads · actions), "
                  + "nodes (cohort, critic, batch, node)"),
          new Role<>(
              "activation",
              Activation.class,
              "non-linearity",
              "(lead..., batch, features) → the same"),
          new Role<>(
              "normalization",
              Normalization.class,
              "scale of a layer's features",
              "(lead..., batch, features) → the same"),
          new Role<>(
              "observation-scaling",
              ObservationScaling.class,
              "scale of observations",
              "(cohort, batch, observations) → the same"),
          new Role<>(
              "latent-dropout",
              LatentDropout.class,
              "dropout while training",
              "(lead..., batch, features) → the same"),
          new Role<>(
              "action-squash",
              ActionSquash.class,
              "from raw outputs to actions",
              "raw outputs (cohort, batch, heads · actions) and noise (cohort, "
                  + "batch, actions) → actions (cohort, batch, actions)"),
          new Role<>(
              "exploration-noise",
              ExplorationNoise.class,
              "noise on actions",
              "noise (cohort, batch, actions)"),
          new Role<>(
              "target-weighting",
              TargetWeighting.class,
              "from critic nodes to one value",
              "nodes (cohort, critic, batch, node) → value (cohort, batch, 1), "
                  + "or atoms (cohort, batch, atoms)"),
          new Role<>(
              "critic-loss",
              CriticLoss.class,
              "error of the critics",
              "nodes (cohort, critic, batch, node) and target (cohort, 1, batch, "
                  + "atoms) → loss (cohort)"),
          new Role<>(
              "actor-objective",
              ActorObjective.class,
              "what the actor maximizes",
              "values (cohort, batch, 1) or nodes (cohort, critic, batch, node) "
                  + "→ loss (cohort)"),
          new Role<>(
              "regularizer",
              Regularizer.class,
              "bounds on the policy's outputs",
              "actions, scales and β (cohort, batch, actions) → loss (cohort)"),
          new Role<>(
              "optimizer",
              Optimizer.class,
              "from gradients to steps",
              "a parameter (lead..., ...) and its gradient of the same shape → " + "its step"),
          new Role<>(
              "replay-priority",
              ReplayPriority.class,
              "which transitions are sampled",
              "uniform numbers (cohort, batch) → rows and importance weights " + "(cohort, batch)"),
          new Role<>("terminal-retention", TerminalRetention.class, "which transitions are kept"),
          new Role<>("reward-scaling", RewardScaling.class, "scale of rewards"),
          new Role<>("warm-start", WarmStart.class, "how the memory is filled"),
          new Role<>("episode-shaping", EpisodeShaping.class, "interventions in an episode"),
          new Role<>("update-schedule", UpdateSchedule.class, "when the agent learns"));

  private Roles() {}

  /** Some capabilities as text with the roles that give them, sorted; empty if there are none. */
  public static String inWords(Collection<Capability> capabilities) {
    return capabilities.stream()
        .map(c -> "%s (%s)".formatted(c.what(), path(c.role())))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String path(Class<?> type) {
    return ALL.stream()
        .filter(role -> role.type() == type)
        .map(Role::path)
        .findFirst()
        .orElse("agent");
  }
}
