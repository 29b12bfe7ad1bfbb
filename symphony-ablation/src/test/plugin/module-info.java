/** A third party's stochastic policy, plain policy and quantile loss. */
module acme.policy {
  requires symphony.roles;

  exports acme.policy;

  provides symphony.api.actionsquash.ActionSquash with
      acme.policy.Gaussian,
      acme.policy.Softsign;
  provides symphony.api.criticloss.CriticLoss with
      acme.policy.Pinball;
}
