package symphony.ablation.study;

/** Designs that create variants from a study's ingredients. The base has all ingredients. */
public enum DesignKind {
  /** The base, and for each ingredient the base without it. */
  ONE_OUT,
  /** The base without any ingredient, and for each ingredient the base with only this one. */
  ONE_IN,
  /** One-out, and for each pair of ingredients the base without both. */
  PAIRS,
  /** Every subset of the ingredients. */
  FACTORIAL,
  /**
   * A regular fraction of all subsets in which main effects are not confounded with pairwise
   * interactions.
   */
  FRACTIONAL_FACTORIAL,
  /**
   * A screening design with 12, 20 or 24 variants for up to 11, 19 or 23 ingredients: only main
   * effects, each partially confounded with many interactions.
   */
  PLACKETT_BURMAN,
  /**
   * A Plackett-Burman design and its mirror image: main effects are not confounded with pairwise
   * interactions.
   */
  PLACKETT_BURMAN_FOLDOVER
}
