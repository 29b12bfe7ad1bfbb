package symphony.tf.episodeshaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeliberateFallTests {

  @ParameterizedTest
  @CsvSource({
    "949, 1000, false, false, false",
    "950, 1000, false, false, true",
    "999, 1000, false, false, true",
    "950, 1000, true, false, false",
    "950, 1000, true, true, true",
    "10, 50, false, false, false",
    "49, 50, false, false, false",
    "5, 51, false, false, true"
  })
  void thePolicyIsSwitchedOffShortlyBeforeTheLimit(
      int step, int limit, boolean exploring, boolean whileExploring, boolean expected) {
    assertEquals(
        expected, new DeliberateFall(50, whileExploring).noiseOnly(step, limit, exploring));
  }
}
