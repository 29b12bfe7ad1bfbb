package symphony.tf.catalogue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScaling.Meter;
import symphony.api.updateschedule.UpdatePlan.Reset;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.rewardscaling.MovementIsLife;

/** Measures ingredients that run in Java. */
final class ScheduleCurves {

  private static final int LARGEST_BATCH = 1024;
  private static final int MEMORY = 600_000;
  private static final int UPDATES = 700_000;
  private static final int FIRST_UPDATES = 12;
  private static final int EPISODE = 1000;
  private static final double[] EXPLORED = {5.1, 4.9, -0.3, 5.4};

  private ScheduleCurves() {}

  /** The size of batches, the effect of resets, or the frequency of the actor's updates. */
  static Curve updates(UpdateSchedule schedule) {
    if (schedule.batch(1, LARGEST_BATCH) < schedule.batch(MEMORY, LARGEST_BATCH)) {
      return batches(schedule);
    }
    boolean resets =
        LongStream.range(0, UPDATES).anyMatch(u -> !schedule.plan(u).reset().equals(Reset.NONE));
    return resets ? kept(schedule) : moves(schedule);
  }

  private static Curve batches(UpdateSchedule schedule) {
    double[] held =
        IntStream.rangeClosed(0, 120).mapToDouble(i -> 1 + i * MEMORY / 120.0).toArray();
    double[] seen = new double[held.length];
    for (int i = 0; i < held.length; i++) {
      seen[i] = schedule.batch((long) held[i], LARGEST_BATCH);
    }
    return new Curve("transitions held", "transitions in an update, of at most 1,024", held, seen);
  }

  private static Curve kept(UpdateSchedule schedule) {
    double[] update =
        LongStream.range(0, UPDATES)
            .filter(u -> u % 10_000 < 2 || u % 10_000 == 9_999)
            .asDoubleStream()
            .toArray();
    double[] kept = new double[update.length];
    for (int i = 0; i < update.length; i++) {
      Reset reset = schedule.plan((long) update[i]).reset();
      kept[i] = reset.equals(Reset.NONE) ? 1 : reset.kept();
    }
    return new Curve("update", "share kept of what is reset", update, kept);
  }

  private static Curve moves(UpdateSchedule schedule) {
    double[] update = IntStream.rangeClosed(1, FIRST_UPDATES).asDoubleStream().toArray();
    double[] moves = new double[update.length];
    double sum = 0;
    for (int i = 0; i < update.length; i++) {
      sum += schedule.plan(i).actor() ? 1 : 0;
      moves[i] = sum;
    }
    return new Curve("update", "moves of the actor so far", update, moves);
  }

  /** The steps of an episode of 1,000 steps in which only noise acts. */
  static Curve shaping(EpisodeShaping shaping) {
    double[] step = IntStream.range(0, EPISODE).asDoubleStream().toArray();
    double[] alone = new double[step.length];
    for (int i = 0; i < step.length; i++) {
      alone[i] = shaping.noiseOnly(i, EPISODE, false) ? 1 : 0;
    }
    return new Curve("step of 1,000, after the warm start", "noise alone acts", step, alone);
  }

  /** The scaled reward after a warm start, or that of a movement without reward. */
  static Curve rewards(RewardScaling scaling) {
    boolean moving = scaling instanceof MovementIsLife;
    Meter meter = scaling.meter();
    for (double reward : EXPLORED) {
      meter.observe(meter.remembered(reward, new double[1], new float[1], new float[1]));
    }
    meter.warmStartEnded();
    double[] x =
        IntStream.rangeClosed(0, 120).mapToDouble(i -> moving ? i / 40.0 : i / 12.0 - 5).toArray();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] =
          meter.factor()
              * meter.remembered(
                  moving ? 0 : x[i],
                  new double[1],
                  new float[1],
                  new float[] {moving ? (float) x[i] : 0});
    }
    return new Curve(moving ? "movement" : "reward", "as an update reads it", x, y);
  }
}
