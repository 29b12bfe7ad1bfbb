package symphony.report.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import symphony.api.UserException;
import symphony.report.statistics.ScoreNormalization;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes a {@link StudyRecord} as JSON. */
public final class StudyFile {

  private static final int FORMAT = 1;

  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

  /**
   * Task names that are allowed. The folder's name replaces special characters, but a name of dots
   * only would be another folder.
   */
  private static final Pattern TASK = Pattern.compile("(?s)\\s*[^.\\s].*");

  private StudyFile() {}

  /** The record as a JSON tree. */
  public static ObjectNode tree(StudyRecord study) {
    ObjectNode root = Json.object();
    root.put("format", FORMAT);
    root.put("name", study.name());
    root.put("question", study.question());
    root.put("base", study.base());
    ArrayNode variants = root.putArray("variants");
    study.variants().forEach(variant -> variants.add(tree(variant)));
    strings(root.putArray("factors"), study.factors());
    strings(root.putArray("aliases"), study.aliases());
    strings(root.putArray("tasks"), study.tasks());
    ArrayNode seeds = root.putArray("seeds");
    study.seeds().forEach(seeds::add);
    root.put("steps", study.steps());
    root.put("primary", study.primary());
    ObjectNode margins = root.putObject("margins");
    study.margins().forEach(margins::put);
    ObjectNode thresholds = root.putObject("thresholds");
    study.thresholds().forEach((task, values) -> values.forEach(thresholds.withArray(task)::add));
    strings(root.putArray("contrasts"), study.contrasts());
    ObjectNode normalization = root.putObject("normalization");
    study.normalization().forEach((task, range) -> normalization.set(task, tree(range)));
    ObjectNode digests = root.putObject("digests");
    study.digests().forEach(digests::put);
    strings(root.putArray("designed"), study.designed());
    root.set("rules", RulesFile.tree(study.rules()));
    ObjectNode random = root.putObject("randomReturns");
    study.randomReturns().forEach(random::put);
    study.tuning().ifPresent(t -> root.set("tuning", TuningFile.tree(t)));
    study.registration().ifPresent(r -> root.set("registration", PreregistrationFile.tree(r)));
    return root;
  }

  /**
   * Reads a study's record.
   *
   * @throws DamagedStudyException if the file is empty or truncated
   * @throws UserException if the file is not a study's record
   */
  public static StudyRecord read(Path file) {
    JsonNode root = tree(file);
    if (root.path("format").asInt(0) != FORMAT) {
      throw new UserException(
          file
              + ": not a study record of format "
              + FORMAT
              + "; remove the file and run `symphony ablate` again, which writes a new one");
    }
    try {
      requireFolderNames(root, file);
      return record(root);
    } catch (JacksonException e) {
      throw new DamagedStudyException(file, e.getOriginalMessage(), e);
    }
  }

  private static JsonNode tree(Path file) {
    JsonNode root;
    try {
      root = Json.read(file);
    } catch (UserException e) {
      throw e.getCause() instanceof JacksonException broken
          ? new DamagedStudyException(file, broken.getOriginalMessage(), e)
          : e;
    }
    if (!root.isObject()) {
      throw new DamagedStudyException(
          file, root.isMissingNode() ? "it is empty" : "it holds no object", null);
    }
    return root;
  }

  private static StudyRecord record(JsonNode root) {
    return new StudyRecord(
        root.path("name").asString(),
        root.path("question").asString(),
        root.path("base").asString(),
        list(root.path("variants"), StudyFile::variant),
        list(root.path("factors"), JsonNode::asString),
        list(root.path("aliases"), JsonNode::asString),
        list(root.path("tasks"), JsonNode::asString),
        list(root.path("seeds"), JsonNode::asLong),
        root.path("steps").asLong(),
        root.path("primary").asString(),
        map(root.path("margins"), JsonNode::asDouble),
        map(root.path("thresholds"), values -> list(values, JsonNode::asDouble)),
        list(root.path("contrasts"), JsonNode::asString),
        map(root.path("normalization"), StudyFile::range),
        map(root.path("digests"), JsonNode::asString),
        list(root.path("designed"), JsonNode::asString),
        RulesFile.rules(root.path("rules")),
        map(root.path("randomReturns"), JsonNode::asDouble),
        root.has("tuning") ? Optional.of(TuningFile.tuning(root.path("tuning"))) : Optional.empty(),
        root.has("registration")
            ? Optional.of(PreregistrationFile.registration(root.path("registration")))
            : Optional.empty());
  }

  /**
   * Refuses names that would lead out of the study's folder: names become folders, and the record
   * may come from elsewhere.
   */
  private static void requireFolderNames(JsonNode root, Path file) {
    for (JsonNode variant : root.path("variants")) {
      require(FOLDER, variant.path("name").asString(""), "variant", file);
    }
    for (JsonNode task : root.path("tasks")) {
      require(TASK, task.asString(""), "task", file);
    }
  }

  private static void require(Pattern pattern, String name, String kind, Path file) {
    if (!pattern.matcher(name).matches()) {
      throw new UserException("%s: '%s' cannot be a %s's name".formatted(file, name, kind));
    }
  }

  private static ObjectNode tree(StudyRecord.Variant variant) {
    ObjectNode node = Json.object();
    node.put("name", variant.name());
    ArrayNode changes = node.putArray("changes");
    for (StudyRecord.Change change : variant.changes()) {
      changes
          .addObject()
          .put("key", change.key())
          .put("from", change.from())
          .put("to", change.to());
    }
    strings(node.putArray("present"), variant.present());
    return node;
  }

  private static ObjectNode tree(ScoreNormalization.Range range) {
    return Json.object().put("random", range.random()).put("reference", range.reference());
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private static StudyRecord.Variant variant(JsonNode node) {
    return new StudyRecord.Variant(
        node.path("name").asString(),
        list(
            node.path("changes"),
            c ->
                new StudyRecord.Change(
                    c.path("key").asString(), c.path("from").asString(), c.path("to").asString())),
        list(node.path("present"), JsonNode::asString));
  }

  private static ScoreNormalization.Range range(JsonNode node) {
    return new ScoreNormalization.Range(
        node.path("random").asDouble(), node.path("reference").asDouble());
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(read.apply(node)));
    return list;
  }

  static <T> SortedMap<String, T> map(JsonNode object, Function<JsonNode, T> read) {
    SortedMap<String, T> map = new TreeMap<>();
    object.properties().forEach(entry -> map.put(entry.getKey(), read.apply(entry.getValue())));
    return map;
  }
}
