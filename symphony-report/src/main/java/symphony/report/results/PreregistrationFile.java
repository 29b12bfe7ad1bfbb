package symphony.report.results;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link Preregistration} as JSON. */
final class PreregistrationFile {

  private PreregistrationFile() {}

  static ObjectNode tree(Preregistration registration) {
    ObjectNode node = Json.object();
    node.put("when", registration.when());
    node.put("late", registration.late());
    node.put("digest", registration.digest());
    ObjectNode text = node.putObject("text");
    registration.text().forEach(text::put);
    ArrayNode changes = node.putArray("changes");
    for (Preregistration.Change change : registration.changes()) {
      changes
          .addObject()
          .put("when", change.when())
          .put("key", change.key())
          .put("from", change.from())
          .put("to", change.to());
    }
    ArrayNode looks = node.putArray("looks");
    registration
        .looks()
        .forEach(look -> looks.addObject().put("when", look.when()).put("runs", look.runs()));
    return node;
  }

  static Preregistration registration(JsonNode node) {
    return new Preregistration(
        node.path("when").asString(""),
        node.path("late").asBoolean(false),
        StudyFile.map(node.path("text"), JsonNode::asString),
        StudyFile.list(
            node.path("changes"),
            c ->
                new Preregistration.Change(
                    c.path("when").asString(""),
                    c.path("key").asString(""),
                    c.path("from").asString(""),
                    c.path("to").asString(""))),
        StudyFile.list(
            node.path("looks"),
            l -> new Preregistration.Look(l.path("when").asString(""), l.path("runs").asInt())));
  }
}
