package symphony.ablation.study;

/** Whether runs are matched. */
public enum PairingKind {
  /** Runs are compared with all runs of the other side. */
  NONE,
  /** Runs of one seed are compared with each other. */
  SEED
}
