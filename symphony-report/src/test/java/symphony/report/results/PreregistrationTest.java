package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Resampling;

class PreregistrationTest {

  private static final Map<String, String> DECLARED =
      Map.of("margins", "{}", "primary", "final-return");

  @TempDir Path folder;

  @Test
  void aLaterChangeIsKeptWithItsDate() {
    Preregistration first = Preregistration.first("2026-01-01", false, DECLARED);
    Preregistration changed =
        first.saying(
            Map.of("margins", "{final-return=350.0}", "primary", "final-return"), "2026-01-09");
    assertEquals(
        List.of(new Preregistration.Change("2026-01-09", "margins", "{}", "{final-return=350.0}")),
        changed.standing());
    assertEquals(first.digest(), changed.digest());
    assertEquals(changed, changed.saying(Map.of("margins", "{final-return=350.0}"), "2026-01-10"));
  }

  @Test
  void aRevertedChangeIsKeptAndHasNoEffect() {
    Preregistration back =
        Preregistration.first("2026-01-01", false, DECLARED)
            .saying(Map.of("margins", "{final-return=350.0}"), "2026-01-09")
            .saying(Map.of("margins", "{}"), "2026-01-10");
    assertEquals(2, back.changes().size());
    assertEquals(List.of(), back.standing());
  }

  @Test
  void theDigestDependsOnTheText() {
    assertNotEquals(
        Preregistration.first("", false, DECLARED).digest(),
        Preregistration.first("", false, Map.of("margins", "{}", "primary", "falls")).digest());
    assertEquals(64, Preregistration.first("", false, DECLARED).digest().length());
  }

  @Test
  void aLookAtTheSameRunsCountsOnce() {
    Preregistration looked =
        Preregistration.first("", false, DECLARED)
            .looked(6, "2026-01-02")
            .looked(6, "2026-01-03")
            .looked(8, "2026-01-04");
    assertEquals(2, looked.looks().size());
  }

  @Test
  void rulesAndRegistrationAreReadAsWritten() {
    StudyRecord plain =
        SyntheticStudy.record(
            "s", List.of(SyntheticStudy.variant("a", "k", "1", "2")), List.of("T"), List.of(1L));
    Rules rules =
        new Rules(
            true,
            true,
            new TreeMap<>(Map.of("T", -9.5)),
            Optional.of(new RaceRule(RaceMethod.GROUP_SEQUENTIAL, List.of(6, 8), 12, 0.1)),
            new Resampling(7, 500, 50, true));
    StudyRecord record =
        plain
            .withRules(rules)
            .withRandomReturns(new TreeMap<>(Map.of("T", -1200.0)))
            .withRegistration(
                Preregistration.first("2026-01-01", true, plain.declared())
                    .saying(plain.withRules(rules).declared(), "2026-01-05")
                    .looked(3, "2026-01-06"));
    Path file = folder.resolve(StudyRecord.FILE);
    Json.write(file, StudyFile.tree(record));
    assertEquals(record, StudyFile.read(file));
    assertTrue(record.registration().orElseThrow().standing().size() >= 5);
  }

  @Test
  void thereIsALookAtEverySeedUpToTheLargestNumber() {
    assertEquals(
        List.of(5, 8, 12),
        new RaceRule(RaceMethod.ANYTIME_VALID, List.of(5, 8), 12, 0.05).schedule());
    assertEquals(19, new RaceRule(RaceMethod.ANYTIME_VALID, List.of(), 20, 0.05).schedule().size());
  }
}
