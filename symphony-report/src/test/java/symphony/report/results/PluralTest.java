package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PluralTest {

  @Test
  void onlyOneIsSingular() {
    assertEquals("1 task", Plural.of(1, "task"));
    assertEquals("0 tasks", Plural.of(0, "task"));
    assertEquals("2 processes", Plural.of(2, "process", "processes"));
    assertEquals("is", Plural.choose(1, "is", "are"));
  }
}
