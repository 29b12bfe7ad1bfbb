package symphony.ablation.study;

/** Whether runs are paired. */
public enum PairingKind {
  /** Runs are compared with all runs of the other side. */
  NONE,
  /** Runs with the same seed are compared with each other. */
  SEED
}
