package symphony.ablation.study;

/** How variants are made from a study's ingredients. The base has all of them. */
public enum DesignKind {
  /** The base, and for each ingredient the base without it. */
  ONE_OUT,
  /** The base without any ingredient, and for each ingredient that with it alone. */
  ONE_IN,
  /** One-out, and for each pair of ingredients the base without both. */
  PAIRS,
  /** Every subset of the ingredients. */
  FACTORIAL,
  /** A regular fraction of all subsets that keeps main effects clear of pairwise interactions. */
  FRACTIONAL_FACTORIAL,
  /**
   * A screening design in 12, 20 or 24 variants for up to 11, 19 or 23 ingredients: main effects
   * alone, each mixed with a third of many interactions.
   */
  PLACKETT_BURMAN,
  /** A Plackett-Burman design and its mirror image: main effects clear of pairwise interactions. */
  PLACKETT_BURMAN_FOLDOVER
}
