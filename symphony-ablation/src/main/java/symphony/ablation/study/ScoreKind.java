package symphony.ablation.study;

/** What a run's final score is. */
public enum ScoreKind {
  /** The mean of the last tenth of its evaluations, at least three of them. */
  LAST_TENTH,
  /** The last evaluation alone. */
  LAST
}
