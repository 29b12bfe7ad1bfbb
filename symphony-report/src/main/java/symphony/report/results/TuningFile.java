package symphony.report.results;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link Tuning} as JSON. */
final class TuningFile {

  private TuningFile() {}

  static ObjectNode tree(Tuning tuning) {
    ObjectNode node = Json.object();
    ObjectNode keys = node.putObject("keys");
    tuning.keys().forEach((key, values) -> values.forEach(keys.withArray(key)::add));
    ArrayNode seeds = node.putArray("seeds");
    tuning.seeds().forEach(seeds::add);
    ArrayNode variants = node.putArray("variants");
    tuning.variants().forEach(variants::add);
    ArrayNode candidates = node.putArray("candidates");
    tuning.candidates().forEach(candidate -> candidates.add(tree(candidate)));
    ObjectNode untuned = node.putObject("untuned");
    tuning.untuned().forEach(untuned::put);
    return node;
  }

  private static ObjectNode tree(Tuning.Candidate candidate) {
    ObjectNode node = Json.object();
    node.put("variant", candidate.variant()).put("name", candidate.name());
    ObjectNode setting = node.putObject("setting");
    candidate.setting().forEach(setting::put);
    ObjectNode returns = node.putObject("returns");
    candidate.returns().forEach(returns::put);
    if (Double.isFinite(candidate.score())) {
      node.put("score", candidate.score());
    }
    return node.put("failed", candidate.failed()).put("selected", candidate.selected());
  }

  static Tuning tuning(JsonNode node) {
    return new Tuning(
        StudyFile.map(node.path("keys"), values -> StudyFile.list(values, JsonNode::asString)),
        StudyFile.list(node.path("seeds"), JsonNode::asLong),
        StudyFile.list(node.path("variants"), JsonNode::asString),
        StudyFile.list(node.path("candidates"), TuningFile::candidate),
        StudyFile.map(node.path("untuned"), JsonNode::asString));
  }

  private static Tuning.Candidate candidate(JsonNode node) {
    return new Tuning.Candidate(
        node.path("variant").asString(),
        node.path("name").asString(),
        StudyFile.map(node.path("setting"), JsonNode::asString),
        StudyFile.map(node.path("returns"), JsonNode::asDouble),
        node.path("score").asDouble(Double.NaN),
        node.path("failed").asInt(0),
        node.path("selected").asBoolean(false));
  }
}
