package symphony.benchmarks;

/**
 * What a loop in another language over the same engine did.
 *
 * @param language C or Python
 * @param stepsPerSecond 0 where it could not run
 * @param missing one sentence that says why it could not, or empty
 */
record Rival(String language, double stepsPerSecond, String missing) {

  static Rival ran(String language, double stepsPerSecond) {
    return new Rival(language, stepsPerSecond, "");
  }

  static Rival lacks(String language, String sentence) {
    return new Rival(language, 0, sentence);
  }

  boolean ran() {
    return stepsPerSecond > 0;
  }

  Rival orFaster(Rival other) {
    return other.stepsPerSecond > stepsPerSecond ? other : this;
  }
}
