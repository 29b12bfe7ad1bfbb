package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionTest {

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.0, true",
    "0.1.7, 0.1.2, true",
    "0.1.2, 0.1.7, true",
    "0.2.0, 0.1.0, false",
    "0.1.0, 0.2.0, false",
    "1.0.0, 0.1.0, false",
    "1.3.0, 1.2.9, true",
    "1.2.0, 1.3.0, false",
    "2.0.0, 1.9.0, false",
    "1.3.0-SNAPSHOT, 1.3.0, true",
    "10.0, 9.0, false",
    "unknown, 0.1.0, true",
  })
  void laterVersionsOfAMajorVersionAreCompatible(String program, String compiled, boolean serves) {
    assertEquals(serves, ApiVersion.serves(program, compiled));
  }
}
