/** The Symphony agent as one TensorFlow graph, and every bundled ingredient. */
module symphony.tf {
  requires transitive symphony.roles;

  exports symphony.tf.actionsquash;
  exports symphony.tf.activation;
  exports symphony.tf.actorobjective;
  exports symphony.tf.agent;
  exports symphony.tf.criticloss;
  exports symphony.tf.episodeshaping;
  exports symphony.tf.explorationnoise;
  exports symphony.tf.fade;
  exports symphony.tf.latentdropout;
  exports symphony.tf.network;
  exports symphony.tf.normalization;
  exports symphony.tf.observationscaling;
  exports symphony.tf.optimizer;
  exports symphony.tf.regularizer;
  exports symphony.tf.replaypriority;
  exports symphony.tf.rewardscaling;
  exports symphony.tf.targetweighting;
  exports symphony.tf.terminalretention;
  exports symphony.tf.updateschedule;
  exports symphony.tf.warmstart;

  provides symphony.api.agent.AgentProvider with
      symphony.tf.agent.SymphonyAgentProvider;
  provides symphony.api.network.NetworkProvider with
      symphony.tf.network.SymphonyBlockProvider,
      symphony.tf.network.FeaturedBlockProvider,
      symphony.tf.network.VarianceBlockProvider,
      symphony.tf.network.PyramidProvider,
      symphony.tf.network.MlpProvider;
  provides symphony.api.activation.ActivationProvider with
      symphony.tf.activation.ReSineProvider,
      symphony.tf.activation.ReSineFrozenProvider,
      symphony.tf.activation.ReLUProvider,
      symphony.tf.activation.SiLUProvider,
      symphony.tf.activation.GELUProvider,
      symphony.tf.activation.SirenProvider,
      symphony.tf.activation.SnakeProvider,
      symphony.tf.activation.IdentityProvider;
  provides symphony.api.normalization.NormalizationProvider with
      symphony.tf.normalization.LayerNormProvider,
      symphony.tf.normalization.RmsNormProvider,
      symphony.tf.normalization.NoNormalizationProvider;
  provides symphony.api.observationscaling.ObservationScalingProvider with
      symphony.tf.observationscaling.NoObservationScalingProvider,
      symphony.tf.observationscaling.ExplorationRangeProvider;
  provides symphony.api.latentdropout.LatentDropoutProvider with
      symphony.tf.latentdropout.NoDropoutProvider,
      symphony.tf.latentdropout.GradientDropoutProvider,
      symphony.tf.latentdropout.InvertedDropoutProvider;
  provides symphony.api.actionsquash.ActionSquashProvider with
      symphony.tf.actionsquash.ScaledTanhProvider,
      symphony.tf.actionsquash.SigmoidScaleProvider,
      symphony.tf.actionsquash.LimitedTanhProvider,
      symphony.tf.actionsquash.TanhProvider,
      symphony.tf.actionsquash.TanhGaussianProvider,
      symphony.tf.actionsquash.ClipProvider;
  provides symphony.api.explorationnoise.ExplorationNoiseProvider with
      symphony.tf.explorationnoise.BoundedGaussianProvider,
      symphony.tf.explorationnoise.HeldGaussianProvider,
      symphony.tf.explorationnoise.GaussianClippedProvider,
      symphony.tf.explorationnoise.OrnsteinUhlenbeckProvider,
      symphony.tf.explorationnoise.CosineProvider,
      symphony.tf.explorationnoise.NoNoiseProvider;
  provides symphony.api.targetweighting.TargetWeightingProvider with
      symphony.tf.targetweighting.TanhFadeWeightsProvider,
      symphony.tf.targetweighting.GaussianFadeWeightsProvider,
      symphony.tf.targetweighting.DimpledFadeWeightsProvider,
      symphony.tf.targetweighting.MeanOfNodesProvider,
      symphony.tf.targetweighting.MinOfNetsProvider,
      symphony.tf.targetweighting.MinOfNodesProvider,
      symphony.tf.targetweighting.MinMeanProvider,
      symphony.tf.targetweighting.TruncatedProvider,
      symphony.tf.targetweighting.LowestProvider,
      symphony.tf.targetweighting.RandomSubsetProvider;
  provides symphony.api.criticloss.CriticLossProvider with
      symphony.tf.criticloss.ReHSEProvider,
      symphony.tf.criticloss.ReHEProvider,
      symphony.tf.criticloss.KPowerProvider,
      symphony.tf.criticloss.SquaredErrorProvider,
      symphony.tf.criticloss.HuberProvider,
      symphony.tf.criticloss.LogCoshProvider,
      symphony.tf.criticloss.PseudoHuberProvider,
      symphony.tf.criticloss.QuantileHuberProvider;
  provides symphony.api.actorobjective.ActorObjectiveProvider with
      symphony.tf.actorobjective.TemporalAdvantageProvider,
      symphony.tf.actorobjective.LearnedBaselineProvider,
      symphony.tf.actorobjective.ImmediateAdvantageProvider,
      symphony.tf.actorobjective.DirectQProvider,
      symphony.tf.actorobjective.DdpgProvider,
      symphony.tf.actorobjective.Td3Provider;
  provides symphony.api.regularizer.RegularizerProvider with
      symphony.tf.regularizer.SwaddlingProvider,
      symphony.tf.regularizer.SwaddlingFixedBetaProvider,
      symphony.tf.regularizer.QuarterRootProvider,
      symphony.tf.regularizer.NoRegularizerProvider,
      symphony.tf.regularizer.ControlCostProvider,
      symphony.tf.regularizer.ActionL2Provider,
      symphony.tf.regularizer.CapsProvider,
      symphony.tf.regularizer.SacEntropyProvider;
  provides symphony.api.optimizer.OptimizerProvider with
      symphony.tf.optimizer.AdamWProvider,
      symphony.tf.optimizer.AdamWLiteralProvider,
      symphony.tf.optimizer.AdamWCorrectedProvider,
      symphony.tf.optimizer.AdamWDiminishingEpsilonProvider,
      symphony.tf.optimizer.RmsPropProvider,
      symphony.tf.optimizer.SgdProvider;
  provides symphony.api.replaypriority.ReplayPriorityProvider with
      symphony.tf.replaypriority.TanhFadePriorityProvider,
      symphony.tf.replaypriority.GaussianFadePriorityProvider,
      symphony.tf.replaypriority.DimpledFadePriorityProvider,
      symphony.tf.replaypriority.PolynomialFadePriorityProvider,
      symphony.tf.replaypriority.UniformPriorityProvider,
      symphony.tf.replaypriority.LinearPriorityProvider,
      symphony.tf.replaypriority.PrioritizedReplayProvider,
      symphony.tf.replaypriority.EmphasizeRecentProvider;
  provides symphony.api.terminalretention.TerminalRetentionProvider with
      symphony.tf.terminalretention.RollProvider,
      symphony.tf.terminalretention.CyclicProvider,
      symphony.tf.terminalretention.FirstInFirstOutProvider;
  provides symphony.api.rewardscaling.RewardScalingProvider with
      symphony.tf.rewardscaling.ExplorationMeanAbsProvider,
      symphony.tf.rewardscaling.MovementIsLifeProvider,
      symphony.tf.rewardscaling.NoScalingProvider,
      symphony.tf.rewardscaling.ConstantScalingProvider,
      symphony.tf.rewardscaling.RunningDeviationProvider;
  provides symphony.api.warmstart.WarmStartProvider with
      symphony.tf.warmstart.RepeatProvider,
      symphony.tf.warmstart.UniformActionsProvider,
      symphony.tf.warmstart.NoWarmStartProvider;
  provides symphony.api.episodeshaping.EpisodeShapingProvider with
      symphony.tf.episodeshaping.DeliberateFallProvider,
      symphony.tf.episodeshaping.NoShapingProvider;
  provides symphony.api.updateschedule.UpdateScheduleProvider with
      symphony.tf.updateschedule.FixedScheduleProvider,
      symphony.tf.updateschedule.GrowingBatchProvider,
      symphony.tf.updateschedule.DelayedScheduleProvider,
      symphony.tf.updateschedule.ResettingScheduleProvider,
      symphony.tf.updateschedule.ShrinkPerturbProvider;
}
