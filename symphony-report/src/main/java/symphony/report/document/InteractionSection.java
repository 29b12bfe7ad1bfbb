package symphony.report.document;

import java.util.List;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Interactions;
import symphony.report.chart.InteractionMap;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;
import symphony.report.statistics.Effect;
import symphony.report.statistics.FactorEffect;

/** The section on the effects of ingredients, alone and together. */
final class InteractionSection {

  private final Analysis analysis;

  InteractionSection(Analysis analysis) {
    this.analysis = analysis;
  }

  void writeTo(Page page) {
    List<Interactions> shown =
        analysis.interactions().stream()
            .filter(i -> analysis.of(i.measure()).filter(m -> !m.constant()).isPresent())
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    page.section("interactions", "Ingredients alone and together");
    shown.stream().filter(i -> !i.mainEffects().isEmpty()).limit(1).forEach(i -> map(page, i));
    shown.forEach(interactions -> tables(page, interactions));
    page.end();
  }

  private static void map(Page page, Interactions interactions) {
    InteractionMap map =
        new InteractionMap(
            "Interaction map of " + interactions.measure().label(),
            interactions.factors(),
            interactions.mainEffects(),
            interactions.pairs());
    page.figure(
        "Interaction map of %s. On the diagonal: what an ingredient is worth over all settings of the"
                .formatted(interactions.measure().label())
            + " others. Below it: half of how much that changes when the other ingredient is "
            + "present. The square's area is the size; filled above 0, hollow below; ringed "
            + "where the effect is significant, with all main effects and interactions corrected "
            + "together (Holm, 5%).",
        new Markup(),
        map::draw);
  }

  private static void tables(Page page, Interactions interactions) {
    if (!interactions.mainEffects().isEmpty()) {
      HtmlTable table =
          new HtmlTable(
              "ingredient", "main effect, 95% interval", "p", "Holm", "verdict", "Shapley value");
      interactions
          .mainEffects()
          .forEach(
              (factor, effect) ->
                  table.row(
                      factor,
                      Numbers.signedEstimate(effect.estimate()),
                      Numbers.p(effect.p()),
                      Numbers.p(effect.adjustedP()),
                      interactions.confirmatory() ? FactorWords.verdict(interactions, effect) : "",
                      shapley(interactions, factor)));
      FactorEffect any = interactions.mainEffects().values().iterator().next();
      page.table(
          "%s: ingredients' effects on %s from all runs in one linear model with blocks of task and seed; error with %s degrees of freedom. Holm: corrected over the main effects."
              .formatted(
                  interactions.confirmatory() ? "Confirmatory" : "Exploratory",
                  interactions.measure().label(),
                  Numbers.value(any.welch().df())),
          table);
    }
    if (!interactions.pairs().isEmpty()) {
      HtmlTable table = new HtmlTable("pair", "interaction, 95% interval", "p", "Holm");
      interactions
          .pairs()
          .forEach(
              (pair, effect) ->
                  table.row(
                      pair.replace(" - ", " \u2212 "),
                      Numbers.signedEstimate(effect.estimate()),
                      Numbers.p(effect.p()),
                      Numbers.p(effect.adjustedP())));
      page.table(
          "Pairwise interactions in %s. Those that the design cannot tell apart are one row."
              .formatted(interactions.measure().label()),
          table);
    }
    if (!interactions.aliases().isEmpty()) {
      HtmlTable table = new HtmlTable("main effect", "contains shares of interactions");
      interactions.aliases().forEach((factor, row) -> table.row(factor, FactorWords.shares(row)));
      page.table("Alias matrix: how much of each interaction a main effect contains.", table);
    }
    if (!interactions.outAndIn().isEmpty()) {
      HtmlTable table =
          new HtmlTable("ingredient", "removed from all", "added to none", "difference", "p");
      interactions
          .outAndIn()
          .forEach(
              (factor, both) ->
                  table.row(
                      factor,
                      words(both.out()),
                      words(both.in()),
                      words(both.difference()),
                      p(both.difference())));
      page.table(
          "Worth of each ingredient for %s: together with all others, and alone."
              .formatted(interactions.measure().label()),
          table);
    }
  }

  private static String shapley(Interactions interactions, String factor) {
    Effect effect = interactions.shapley().get(factor);
    return effect == null ? "–" : words(effect);
  }

  private static String words(Effect effect) {
    return Numbers.signedEstimate(effect.mean());
  }

  private static String p(Effect effect) {
    return Numbers.p(effect.p().p());
  }
}
