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

  provides symphony.api.agent.AgentFactory with
      symphony.tf.agent.Symphony;
  provides symphony.api.network.Network with
      symphony.tf.network.SymphonyBlock,
      symphony.tf.network.FeaturedBlock,
      symphony.tf.network.VarianceBlock,
      symphony.tf.network.Pyramid,
      symphony.tf.network.Mlp;
  provides symphony.api.activation.Activation with
      symphony.tf.activation.ReSine,
      symphony.tf.activation.ReSineFrozen,
      symphony.tf.activation.ReLU,
      symphony.tf.activation.SiLU,
      symphony.tf.activation.GELU,
      symphony.tf.activation.Siren,
      symphony.tf.activation.Snake,
      symphony.tf.activation.Identity;
  provides symphony.api.normalization.Normalization with
      symphony.tf.normalization.LayerNorm,
      symphony.tf.normalization.RmsNorm,
      symphony.tf.normalization.NoNormalization;
  provides symphony.api.observationscaling.ObservationScaling with
      symphony.tf.observationscaling.NoObservationScaling,
      symphony.tf.observationscaling.ExplorationRange;
  provides symphony.api.latentdropout.LatentDropout with
      symphony.tf.latentdropout.NoDropout,
      symphony.tf.latentdropout.GradientDropout,
      symphony.tf.latentdropout.InvertedDropout;
  provides symphony.api.actionsquash.ActionSquash with
      symphony.tf.actionsquash.ScaledTanh,
      symphony.tf.actionsquash.SigmoidScale,
      symphony.tf.actionsquash.LimitedTanh,
      symphony.tf.actionsquash.Tanh,
      symphony.tf.actionsquash.TanhGaussian,
      symphony.tf.actionsquash.Clip;
  provides symphony.api.explorationnoise.ExplorationNoise with
      symphony.tf.explorationnoise.BoundedGaussian,
      symphony.tf.explorationnoise.HeldGaussian,
      symphony.tf.explorationnoise.GaussianClipped,
      symphony.tf.explorationnoise.OrnsteinUhlenbeck,
      symphony.tf.explorationnoise.Cosine,
      symphony.tf.explorationnoise.NoNoise;
  provides symphony.api.targetweighting.TargetWeighting with
      symphony.tf.targetweighting.TanhFadeWeights,
      symphony.tf.targetweighting.GaussianFadeWeights,
      symphony.tf.targetweighting.DimpledFadeWeights,
      symphony.tf.targetweighting.MeanOfNodes,
      symphony.tf.targetweighting.MinOfNets,
      symphony.tf.targetweighting.MinOfNodes,
      symphony.tf.targetweighting.MinMean,
      symphony.tf.targetweighting.Truncated,
      symphony.tf.targetweighting.Lowest,
      symphony.tf.targetweighting.RandomSubset;
  provides symphony.api.criticloss.CriticLoss with
      symphony.tf.criticloss.ReHSE,
      symphony.tf.criticloss.ReHE,
      symphony.tf.criticloss.KPower,
      symphony.tf.criticloss.SquaredError,
      symphony.tf.criticloss.Huber,
      symphony.tf.criticloss.LogCosh,
      symphony.tf.criticloss.PseudoHuber,
      symphony.tf.criticloss.QuantileHuber;
  provides symphony.api.actorobjective.ActorObjective with
      symphony.tf.actorobjective.TemporalAdvantage,
      symphony.tf.actorobjective.LearnedBaseline,
      symphony.tf.actorobjective.ImmediateAdvantage,
      symphony.tf.actorobjective.DirectQ,
      symphony.tf.actorobjective.Ddpg,
      symphony.tf.actorobjective.Td3;
  provides symphony.api.regularizer.Regularizer with
      symphony.tf.regularizer.Swaddling,
      symphony.tf.regularizer.SwaddlingFixedBeta,
      symphony.tf.regularizer.QuarterRoot,
      symphony.tf.regularizer.NoRegularizer,
      symphony.tf.regularizer.ControlCostPenalty,
      symphony.tf.regularizer.ActionL2,
      symphony.tf.regularizer.Caps,
      symphony.tf.regularizer.SacEntropy;
  provides symphony.api.optimizer.Optimizer with
      symphony.tf.optimizer.AdamW,
      symphony.tf.optimizer.AdamWLiteral,
      symphony.tf.optimizer.AdamWCorrected,
      symphony.tf.optimizer.AdamWDiminishingEpsilon,
      symphony.tf.optimizer.RmsProp,
      symphony.tf.optimizer.Sgd;
  provides symphony.api.replaypriority.ReplayPriority with
      symphony.tf.replaypriority.TanhFadePriority,
      symphony.tf.replaypriority.GaussianFadePriority,
      symphony.tf.replaypriority.DimpledFadePriority,
      symphony.tf.replaypriority.PolynomialFadePriority,
      symphony.tf.replaypriority.UniformPriority,
      symphony.tf.replaypriority.LinearPriority,
      symphony.tf.replaypriority.PrioritizedReplay,
      symphony.tf.replaypriority.EmphasizeRecent;
  provides symphony.api.terminalretention.TerminalRetention with
      symphony.tf.terminalretention.Roll,
      symphony.tf.terminalretention.Cyclic,
      symphony.tf.terminalretention.FirstInFirstOut;
  provides symphony.api.rewardscaling.RewardScaling with
      symphony.tf.rewardscaling.ExplorationMeanAbs,
      symphony.tf.rewardscaling.MovementIsLife,
      symphony.tf.rewardscaling.NoScaling,
      symphony.tf.rewardscaling.ConstantScaling,
      symphony.tf.rewardscaling.RunningDeviation;
  provides symphony.api.warmstart.WarmStart with
      symphony.tf.warmstart.Repeat,
      symphony.tf.warmstart.UniformActions,
      symphony.tf.warmstart.NoWarmStart;
  provides symphony.api.episodeshaping.EpisodeShaping with
      symphony.tf.episodeshaping.DeliberateFall,
      symphony.tf.episodeshaping.NoShaping;
  provides symphony.api.updateschedule.UpdateSchedule with
      symphony.tf.updateschedule.FixedSchedule,
      symphony.tf.updateschedule.GrowingBatch,
      symphony.tf.updateschedule.DelayedSchedule,
      symphony.tf.updateschedule.ResettingSchedule,
      symphony.tf.updateschedule.ShrinkPerturb;
}
