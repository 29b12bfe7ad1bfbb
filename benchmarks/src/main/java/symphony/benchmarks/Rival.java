package symphony.benchmarks;

/**
 * The result of a loop in another language over the same engine.
 *
 * @param language C or Python
 * @param stepsPerSecond steps per second; 0 if it could not run
 * @param missing one sentence on why it could not run, or empty
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
