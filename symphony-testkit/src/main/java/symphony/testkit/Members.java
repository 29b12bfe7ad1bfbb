package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Compares a member of a cohort with the same member alone. */
final class Members {

  private static final double TOLERANCE = 1e-12;

  private Members() {}

  /**
   * Every quantity of a member alone equals its part of the cohort's quantity.
   *
   * @param alone quantities by name, from a cohort of only this member
   * @param together the same quantities of the whole cohort, whose axis comes first
   * @param moment which member and when, for the message
   */
  static void assertAlike(
      Map<String, double[]> alone,
      Map<String, double[]> together,
      int member,
      int members,
      String moment) {
    assertEquals(alone.keySet(), together.keySet(), "results and states");
    alone.forEach(
        (name, values) ->
            assertAlike(
                values,
                part(Objects.requireNonNull(together.get(name)), member, members),
                name + " " + moment));
  }

  private static double[] part(double[] all, int member, int members) {
    int each = all.length / members;
    return Arrays.copyOfRange(all, member * each, (member + 1) * each);
  }

  private static void assertAlike(double[] alone, double[] together, String what) {
    assertEquals(alone.length, together.length, "how many numbers has " + what);
    for (int i = 0; i < alone.length; i++) {
      String place = "%s, number %d".formatted(what, i);
      assertEquals(
          alone[i],
          together[i],
          TOLERANCE * Math.max(1, Math.abs(alone[i])),
          () -> place + ", is another alone than in a cohort; reduce over negative axes only");
    }
  }
}
