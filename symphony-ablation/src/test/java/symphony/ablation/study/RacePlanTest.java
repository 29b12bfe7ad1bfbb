package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.results.RaceRule;
import symphony.report.statistics.RaceMethod;

/** Tests plans of studies with a race. */
class RacePlanTest {

  @TempDir Path folder;

  private StudyTexts studies;

  @BeforeEach
  void writeBase() {
    studies = StudyTexts.in(folder);
  }

  @Test
  void aRacePlansTheLargestNumberOfSeeds() {
    Plan plan =
        studies.plan(
            "variants { a { agent.gamma = 0.9 } }, seeds = [4, 9], race { looks = every-seed, most = 6 }");
    assertEquals(List.of(4L, 9L, 10L, 11L, 12L, 13L), plan.study().allSeeds());
    assertEquals(12, plan.cells().size());
    assertEquals(List.of(2, 3, 4, 5, 6), plan.record().rules().race().orElseThrow().schedule());
    Plan looks =
        studies.plan(
            "variants { a { agent.gamma = 0.9 } }, race { looks = [5, 8], most = 12, alpha = 0.1 }");
    assertEquals(List.of(5, 8, 12), looks.record().rules().race().orElseThrow().schedule());
    assertTrue(
        studies
            .refusal(
                "variants { a { agent.gamma = 0.9 }, b { agent.gamma = 0.8 } }, race {}, contrasts = [\"a + b - base - base\"]")
            .contains("between two variants at a time"));
    assertTrue(
        studies
            .refusal("variants { a { agent.gamma = 0.9 } }, race { looks = [8, 5] }")
            .contains("ascending whole numbers"));
  }

  @Test
  void aGroupSequentialRaceLooksAtDeclaredNumbersOfSeedsFromSix() {
    Plan plan =
        studies.plan(
            "variants { a { agent.gamma = 0.9 } }, race { method = group-sequential, looks = [8], most = 12 }");
    RaceRule rule = plan.record().rules().race().orElseThrow();
    assertEquals(RaceMethod.GROUP_SEQUENTIAL, rule.method());
    assertEquals(List.of(8, 12), rule.schedule());
    Plan every =
        studies.plan(
            "variants { a { agent.gamma = 0.9 } }, race { method = group-sequential, looks = every-seed, most = 8 }");
    assertEquals(List.of(6, 7, 8), every.record().rules().race().orElseThrow().schedule());
    String refused =
        studies.refusal(
            "variants { a { agent.gamma = 0.9 } }, race { method = group-sequential, looks = [5, 8] }");
    assertTrue(refused.contains("from 6 to most, which is 20, with group-sequential"), refused);
    assertTrue(
        studies
            .refusal("variants { a { agent.gamma = 0.9 } }, race { method = bayes }")
            .contains("anytime-valid, group-sequential"));
  }
}
