package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProvenanceWriterTest {

  @Test
  void aSystemsVersionIsOnlyItsNumbers() {
    assertEquals("6.1.0", ProvenanceWriter.numbers("6.1.0-18-amd64"));
    assertEquals("6.18.44", ProvenanceWriter.numbers("6.18.44-some-site"));
    assertEquals("10.0", ProvenanceWriter.numbers("10.0"));
  }
}
