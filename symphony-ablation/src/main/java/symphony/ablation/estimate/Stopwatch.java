package symphony.ablation.estimate;

import java.util.DoubleSummaryStatistics;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/** Measures the time of a training's steps without those that end with an evaluation. */
final class Stopwatch implements Sink {

  private final int every;
  private final long from;
  private final long began = System.nanoTime();
  private final DoubleSummaryStatistics plain = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics evaluated = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics lengths = new DoubleSummaryStatistics();
  private double setup;
  private long last;

  /**
   * Starts the measurement.
   *
   * @param every the number of steps between evaluations
   * @param from the step after which time counts; earlier steps warm up
   */
  Stopwatch(int every, long from) {
    this.every = every;
    this.from = from;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Evaluated evaluation) {
      lengths.accept(evaluation.score().length());
    } else if (event instanceof RunEvent.Stepped stepped) {
      stepped(stepped.step());
    }
  }

  private void stepped(long step) {
    long now = System.nanoTime();
    if (step == 1) {
      setup = (now - began) / 1e9;
    } else if (step > from) {
      (step % every == 0 ? evaluated : plain).accept((now - last) / 1e9);
    }
    last = now;
  }

  double setupSeconds() {
    return setup;
  }

  double stepSeconds() {
    return plain.getAverage();
  }

  double evaluationSeconds() {
    return Math.max(0, evaluated.getAverage() - plain.getAverage());
  }

  double episodeLength() {
    return lengths.getAverage();
  }
}
