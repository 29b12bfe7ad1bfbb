package symphony.ablation.study;

/** The definition of a run's final score. */
public enum ScoreKind {
  /** The mean of the last tenth of its evaluations, at least three of them. */
  LAST_TENTH,
  /** The last evaluation. */
  LAST
}
