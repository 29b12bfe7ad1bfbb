package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FaultMessagesTest {

  @Test
  void aFaultIsOneLine() {
    assertEquals("a b", FaultMessages.sentence(new IllegalStateException(" a\n\t b ")));
    assertEquals("IllegalStateException", FaultMessages.sentence(new IllegalStateException()));
    assertEquals(
        "NoClassDefFoundError: a/B", FaultMessages.sentence(new NoClassDefFoundError("a/B")));
    String longest = "x".repeat(500);
    assertEquals(longest, FaultMessages.sentence(new IllegalStateException(longest)));
    assertEquals(
        longest + " ...", FaultMessages.sentence(new IllegalStateException(longest + "y")));
  }

  @Test
  void aLackOfMemoryIsSaidWhateverItCaused() {
    Throwable deep = new IllegalStateException("it", new OutOfMemoryError("heap"));
    assertEquals(FaultMessages.OUT_OF_MEMORY, FaultMessages.fatalSentence(deep));
    assertEquals("it", FaultMessages.fatalSentence(new IllegalStateException("it")));
  }

  @Test
  void numbersFitTheAgent() {
    assertDoesNotThrow(() -> FaultMessages.requireNumbers(0, -3e38, Float.MAX_VALUE));
    assertEquals(
        "the environment gave a number that is not finite",
        assertThrows(IllegalStateException.class, () -> FaultMessages.requireNumbers(1, Double.NaN))
            .getMessage());
    assertEquals(
        "the environment gave 1.0E39, which is beyond the range of 32-bit floats",
        assertThrows(IllegalStateException.class, () -> FaultMessages.requireNumbers(1e39))
            .getMessage());
  }

  @Test
  void onlyFaultsOfTheMachineOrAnAbandonedThreadAreFatal() {
    assertThrows(
        OutOfMemoryError.class, () -> FaultMessages.rethrowIfFatal(new OutOfMemoryError("heap")));
    StaleEnvironmentException late = new StaleEnvironmentException();
    assertThrows(StaleEnvironmentException.class, () -> FaultMessages.rethrowIfFatal(late));
    assertDoesNotThrow(() -> FaultMessages.rethrowIfFatal(new StackOverflowError()));
    assertDoesNotThrow(() -> FaultMessages.rethrowIfFatal(new IllegalStateException("it")));
  }
}
