package symphony.testnames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class SentenceNamesTest {

  @Test
  void aNameIsReadAsASentence(TestInfo test) {
    assertEquals("a name is read as a sentence", test.getDisplayName());
  }

  @Test
  void acronymsAndNumbersAreKept() {
    assertEquals("the CSV of 10 seeds is read", SentenceNames.sentence("theCSVOf10SeedsIsRead"));
  }
}
