package symphony.report.results;

import java.util.Optional;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Resampling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link Rules} as JSON. */
final class RulesFile {

  private RulesFile() {}

  static ObjectNode tree(Rules rules) {
    ObjectNode node = Json.object();
    node.put("pairing", rules.pairedBySeed() ? "seed" : "none");
    node.put("score", rules.lastScoreAlone() ? "last" : "last-tenth");
    ObjectNode failedAs = node.putObject("failedAs");
    rules.failedAs().forEach(failedAs::put);
    rules.race().ifPresent(race -> node.set("race", tree(race)));
    node.set(
        "bootstrap",
        Json.object()
            .put("seed", rules.bootstrap().seed())
            .put("resamples", rules.bootstrap().resamples())
            .put("bandResamples", rules.bootstrap().bandResamples())
            .put("tasksToo", rules.bootstrap().tasksToo()));
    return node;
  }

  private static ObjectNode tree(RaceRule race) {
    ObjectNode node =
        Json.object()
            .put("method", race.method().key())
            .put("most", race.most())
            .put("alpha", race.alpha());
    ArrayNode looks = node.putArray("looks");
    race.looks().forEach(looks::add);
    return node;
  }

  /**
   * Reads rules; missing entries, as in records of earlier versions, have their standard values.
   */
  static Rules rules(JsonNode node) {
    Resampling standard = Resampling.STANDARD;
    JsonNode bootstrap = node.path("bootstrap");
    return new Rules(
        node.path("pairing").asString("none").equals("seed"),
        node.path("score").asString("").equals("last"),
        StudyFile.map(node.path("failedAs"), JsonNode::asDouble),
        node.has("race") ? Optional.of(race(node.path("race"))) : Optional.empty(),
        new Resampling(
            bootstrap.path("seed").asLong(standard.seed()),
            bootstrap.path("resamples").asInt(standard.resamples()),
            bootstrap.path("bandResamples").asInt(standard.bandResamples()),
            bootstrap.path("tasksToo").asBoolean(standard.tasksToo())));
  }

  private static RaceRule race(JsonNode node) {
    RaceMethod method =
        node.path("method").asString("").equals(RaceMethod.GROUP_SEQUENTIAL.key())
            ? RaceMethod.GROUP_SEQUENTIAL
            : RaceMethod.ANYTIME_VALID;
    return new RaceRule(
        method,
        StudyFile.list(node.path("looks"), JsonNode::asInt),
        node.path("most").asInt(),
        node.path("alpha").asDouble());
  }
}
