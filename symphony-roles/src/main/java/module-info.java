/** The roles of an agent that is a TensorFlow graph, one package each. */
module symphony.roles {
  requires transitive symphony.api;
  requires transitive tensorflow;

  exports symphony.api.actionsquash;
  exports symphony.api.activation;
  exports symphony.api.actorobjective;
  exports symphony.api.criticloss;
  exports symphony.api.episodeshaping;
  exports symphony.api.explorationnoise;
  exports symphony.api.graph;
  exports symphony.api.latentdropout;
  exports symphony.api.network;
  exports symphony.api.normalization;
  exports symphony.api.observationscaling;
  exports symphony.api.optimizer;
  exports symphony.api.regularizer;
  exports symphony.api.replaypriority;
  exports symphony.api.rewardscaling;
  exports symphony.api.roles;
  exports symphony.api.targetweighting;
  exports symphony.api.terminalretention;
  exports symphony.api.updateschedule;
  exports symphony.api.warmstart;
}
