package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.analysis.Analyst;
import symphony.report.results.RunId;
import symphony.report.results.RunStore;
import symphony.report.results.StudyRecord;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;

/** Tests that the page of a hundred variants is readable. */
class ManyVariantsTest {

  private static final int VARIANTS = 100;
  private static final int SEEDS = 6;

  @TempDir static Path folder;
  private static String page;

  @BeforeAll
  static void write() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    List<StudyRecord.Variant> variants = new ArrayList<>();
    variants.add(SyntheticStudy.variant("base"));
    for (int v = 1; v < VARIANTS; v++) {
      variants.add(SyntheticStudy.variant(name(v), "symphony.agent.gamma", "0.99", "0." + v));
    }
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      seeds.add(seed);
      study.run(new RunId("base", "Pendulum-v1", seed), -380, 0.2);
      for (int v = 1; v < VARIANTS; v++) {
        study.run(new RunId(name(v), "Pendulum-v1", seed), -380 + level(v), 0.2);
      }
    }
    study.record(SyntheticStudy.record("hundred", variants, List.of("Pendulum-v1"), seeds));
    page =
        new HtmlReport(
                new Analyst(
                        SyntheticStudy.with(
                            new Resampling(1, 200, 50, false), new RunStore(folder).read()))
                    .analyse())
            .text();
    Files.writeString(Path.of("target", "hundred-variants.html"), page);
  }

  private static String name(int v) {
    return String.format(Locale.ROOT, "variant-%02d", v);
  }

  private static double level(int v) {
    return v % 25 == 0 ? 4 * v : v % 10 == 3 ? -200 - v : v % 7 - 3;
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf(to, start));
  }

  @Test
  void theLeadIsOneLineWithCountsAndTheLargestDifference() {
    String lead = between(page, "class=\"lead\">", "</p>").substring(13);
    assertEquals(
        "On final return: variant-75 and variant-50 are better than base; 10 of 99 (most of all"
            + " variant-93) are worse than base; 87 of 99 are undecided.",
        lead);
  }

  @Test
  void theContentsLinkToEverySection() {
    String contents = between(page, "<nav", "</nav>");
    Matcher section = Pattern.compile("<section id=\"([a-z]+)\">").matcher(page);
    int sections = 0;
    while (section.find()) {
      sections++;
      assertTrue(contents.contains("href=\"#" + section.group(1) + "\""), section.group(1));
    }
    assertTrue(sections >= 8, String.valueOf(sections));
    assertEquals(sections, contents.split("<a ").length - 1);
  }

  /**
   * The lead, the forest plot in parts with the best on top, and the warnings are not collapsed.
   */
  @Test
  void theForestPlotIsSortedAndTheRestIsCollapsed() {
    String open = page.replaceAll("(?s)<details>.*?</details>", "");
    String forest = between(open, "<figure", "</figure>");
    Matcher row = Pattern.compile("class=\"row\"[^>]*>([^<]*) − base<").matcher(forest);
    assertTrue(row.find());
    assertEquals("variant-75", row.group(1));
    assertEquals(2 * 3, forest.split("<svg").length - 1);
    assertEquals(1, open.split("<table").length - 1, "but for the provenance");
    assertEquals(1, open.split("<figure").length - 1);
    assertTrue(page.contains("<summary>All comparisons on all measures</summary>"));
  }

  @Test
  void captionsHaveCountsAndAlternativeTextsHaveValues() {
    assertTrue(page.contains("6 runs per side, not paired"));
    assertTrue(
        page.contains(
            "Interquartile mean of the final return with its 95% interval; a small"
                + " marker is one seed. 600 runs."));
    Matcher alternative = Pattern.compile("aria-label=\"([^\"]*)\"").matcher(page);
    while (alternative.find()) {
      if (!alternative.group(1).equals("Contents")) {
        assertTrue(alternative.group(1).matches("(?s).*\\d.*\\.$"), alternative.group(1));
      }
    }
  }
}
